package nl.meldwijzer.staff.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Without the database nobody can be let in, and nobody is. It says so kindly; people's messages are answered meanwhile.
final class Unavailable extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!ofTheDatabase(failure) || response.isCommitted()) throw failure;
            LOG.warn("The desk has no database: {}", failure.getClass().getSimpleName());
            response.reset();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean ofTheDatabase(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessException || cause instanceof TransactionException);
    }
}
