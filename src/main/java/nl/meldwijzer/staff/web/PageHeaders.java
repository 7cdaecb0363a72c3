package nl.meldwijzer.staff.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What a browser is told about every page of the desk: nothing from elsewhere, nothing inline, nothing kept.
final class PageHeaders {
    private static final String POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
            "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "media-src 'self'", "connect-src 'self'",
            "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'",
            "frame-ancestors 'none'");
    private static final String FEATURES = String.join(", ", "camera=()", "microphone=()", "geolocation=()",
            "payment=()", "usb=()", "publickey-credentials-get=(self)", "publickey-credentials-create=(self)");
    private static final Duration YEAR = Duration.ofDays(365);

    private PageHeaders() {}

    /// @param encrypted whether browsers reach us by https; the connection to us itself may end at a proxy
    static void of(HeadersConfigurer<HttpSecurity> headers, boolean encrypted) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(strict -> strict.requestMatcher(_ -> encrypted)
                        .includeSubDomains(true)
                        .maxAgeInSeconds(YEAR.toSeconds()))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter((request, response) -> {
                    var own = !request.getRequestURI().matches(StaffWebWiring.FILES);
                    response.setHeader(HttpHeaders.CACHE_CONTROL, own ? "no-store" : "no-cache");
                });
    }
}
