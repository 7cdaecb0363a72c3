package nl.meldwijzer.simulator.web;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.ResponseCookie;

/// Tells one browser's phones from another's. Holds a random number and nothing else.
final class PocketCookie {
    static final String NAME = "meldwijzer-phones";

    private static final Duration KEPT = Duration.ofDays(365);

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    PocketCookie(URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
    }

    ResponseCookie fresh() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return ResponseCookie.from(NAME, HexFormat.of().formatHex(bytes))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/simulator")
                .maxAge(KEPT)
                .build();
    }
}
