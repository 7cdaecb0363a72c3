package nl.meldwijzer.staff.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;

/// The filters go by what Tomcat makes of a path, the controllers by what Spring makes of it. Whatever reaches a page of the
/// desk without having passed the guard, because the two once read a path differently, finds nothing.
final class Guarded {
    private static final String PASSED = Guarded.class.getName();

    private Guarded() {}

    /// Stands behind the guard.
    static final class Behind extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            request.setAttribute(PASSED, true);
            chain.doFilter(request, response);
        }
    }

    /// Stands before the controllers.
    static final class Before implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (request.getAttribute(PASSED) != null) return true;
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
    }
}
