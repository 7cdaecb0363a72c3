package nl.meldwijzer.staff.web;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Codes by time (RFC 6238), as every app shows them: six digits, half a minute. Clocks may differ by one step.
final class Totp {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] freshSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /// 80 bits, in fours.
    static String freshRecoveryCode() {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return base32(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }

    /// The step of the code; empty when it is wrong.
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        var step = now.getEpochSecond() / STEP_SECONDS;
        var code = plain(typed).getBytes(US_ASCII);
        return LongStream.of(step, step - 1, step + 1)
                .filter(near -> MessageDigest.isEqual(code(secret, near).getBytes(US_ASCII), code))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    /// As typed or pasted: blanks and hyphens do not count.
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /// What an app reads from a QR code.
    static String link(byte[] secret, String login) {
        return "otpauth://totp/Meldwijzer:" + URLEncoder.encode(login, UTF_8) + "?secret=" + base32(secret)
                + "&issuer=Meldwijzer";
    }

    /// For a number of bytes that is a multiple of five.
    static String base32(byte[] bytes) {
        var written = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << 8) | (one & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) written.append(BASE32.charAt((held >> (bits - 5)) & 31));
            held &= (1 << bits) - 1;
        }
        return written.toString();
    }
}
