package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meldwijzer.staff.Sessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Somebody showed who they are.
final class Welcome implements AuthenticationSuccessHandler {
    private final Sessions sessions;

    Welcome(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        var account = ((SignedIn) authentication).account();
        sessions.arrived(account.id());
        Ways.in(request, response, account);
    }
}
