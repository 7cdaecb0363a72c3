package nl.meldwijzer.staff.web;

import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/// How passwords are kept: PBKDF2, which the JDK brings itself, with the rounds that OWASP advises. The stored hash names
/// its way; when that is an older one it is renewed at the next sign-in.
final class Passwords {
    /// What ASVS 5.0 asks where a second factor is asked as well is 8; a phrase is as easy to type.
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final String TODAYS = "pbkdf2-sha512-210000";
    /// What Spring Security makes by itself, for hashes that were brought along.
    private static final String SPRINGS = "pbkdf2@SpringSecurity_v5_8";
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 210_000;

    private Passwords() {}

    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(TODAYS, Map.of(
                TODAYS,
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512),
                SPRINGS, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
