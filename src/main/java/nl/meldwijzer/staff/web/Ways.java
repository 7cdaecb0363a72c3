package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;

/// Where somebody goes who comes in, may not come in, or leaves.
final class Ways {
    static final String SIGN_IN = "/desk/sign-in";
    static final String SIGN_OUT = "/desk/sign-out";
    static final String ME = "/desk/me";

    private static final Logger SECURITY = LoggerFactory.getLogger("security");
    private static final String WANTED = "desk.wanted";

    private Ways() {}

    /// Nobody is signed in. A page leads to signing in, and back to itself after that; what a script asks for says just that.
    static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (byScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (request.getMethod().equals("GET")) request.getSession().setAttribute(WANTED, request.getRequestURI());
        go(response, request.getMethod().equals("GET") ? SIGN_IN : SIGN_IN + "?over");
    }

    /// Not for this account, or a form that is not of ours: whose session ended meanwhile can sign in again.
    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var account = AccountContexts.current();
        if (account.isEmpty()) {
            toSignIn(request, response);
            return;
        }
        SECURITY.warn("refused: account {} may not {} {} ({})", account.get().id(), request.getMethod(),
                pattern(request), why.getClass().getSimpleName());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /// To the page that was asked for before signing in, or to the first one of the role.
    static void in(HttpServletRequest request, HttpServletResponse response, Account account) throws IOException {
        var session = request.getSession();
        var wanted = session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        go(response, wanted instanceof String path ? path : home(account));
    }

    static String home(Account account) {
        return account.is(Role.COUNSELLOR) || account.is(Role.COORDINATOR) ? "/desk" : ME;
    }

    /// The browser forgets what pages left in it.
    static void out(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        go(response, SIGN_IN + "?out");
    }

    static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    private static boolean byScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) return !mode.equals("navigate");
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null || accept == null || !accept.contains("text/html");
    }

    /// The first two parts of the path: what follows may name a talk.
    private static String pattern(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("^(/desk(?:/[a-z-]{1,20})?).*$", "$1");
    }
}
