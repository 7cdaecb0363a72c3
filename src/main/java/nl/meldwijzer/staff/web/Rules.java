package nl.meldwijzer.staff.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

import static org.springframework.security.web.util.matcher.RegexRequestMatcher.regexMatcher;

/// Which page is for whom.
final class Rules {
    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String COORDINATOR = "COORDINATOR";

    private Rules() {}

    static void of(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(regexMatcher(HttpMethod.GET, StaffWebWiring.FILES))
                .permitAll()
                .requestMatchers(Ways.SIGN_IN, "/desk/invitation/*", "/desk/language")
                .permitAll()
                .requestMatchers(Ways.ME, Ways.ME + "/**", "/desk/session")
                .hasAuthority(SignedIn.IN)
                .requestMatchers("/desk/accounts", "/desk/accounts/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers("/desk/audit", "/desk/audit/**")
                .hasRole("AUDITOR")
                .requestMatchers("/desk/texts", "/desk/texts/**")
                .hasRole(COORDINATOR)
                .anyRequest()
                .hasAnyRole(COUNSELLOR, COORDINATOR);
    }
}
