package nl.meldwijzer.report.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.meldwijzer.seal.DataKey;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.Unsealable;

/// Really seals, with the JDK alone, under a key that dies with the test.
final class PlainKeyring implements Keyring {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;

    private final byte[] secret = random(32);

    @Override
    public Wrapped newDataKey(String about) {
        var bytes = random(32);
        return new Wrapped(new AesKey(bytes), new AesKey(secret).seal(bytes, about));
    }

    @Override
    public DataKey unwrap(byte[] wrapped, String about) {
        return new AesKey(new AesKey(secret).open(wrapped, about));
    }

    @Override
    public String keyedHash(String purpose, String... values) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (var value : values) mac.update(("\0" + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private record AesKey(byte[] bytes) implements DataKey {
        @Override
        public byte[] seal(byte[] plain, String about) {
            var nonce = random(NONCE);
            try {
                var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(plain);
                var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
                System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
                return whole;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public byte[] open(byte[] sealed, String about) {
            try {
                return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), about).doFinal(sealed, NONCE,
                        sealed.length
                                - NONCE);
            } catch (GeneralSecurityException _) {
                throw new Unsealable(about);
            }
        }

        private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher;
        }
    }
}
