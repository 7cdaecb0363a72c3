package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meldwijzer.staff.Account;
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
        var signedIn = (SignedIn) authentication;
        var account = signedIn.account();
        if (!signedIn.isIn()) {
            Ways.go(response, Ways.SECOND_STEP);
            return;
        }
        arrived(account);
        Ways.in(request, response, account);
    }

    void arrived(Account account) {
        sessions.arrived(account.id());
    }
}
