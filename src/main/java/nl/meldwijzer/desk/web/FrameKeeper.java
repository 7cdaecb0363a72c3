package nl.meldwijzer.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meldwijzer.staff.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Puts the frame around every page of the desk, whichever room serves it, and says what a browser may do with it: run our own
/// scripts and styles, talk to us, keep nothing. Who is signed in stands in the request under the name of [Account].
final class FrameKeeper implements HandlerInterceptor {
    private static final String POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
            "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "base-uri 'none'",
            "form-action 'self'", "frame-ancestors 'none'");

    private final Doors doors;

    FrameKeeper(Doors doors) {
        this.doors = doors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
        return true;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) return;
        var account = (Account) request.getAttribute(Account.class.getName());
        var path = request.getRequestURI();
        page.addObject("frame", new Frame(WordsArgument.of(request), account, path, doors.of(account, path)));
    }
}
