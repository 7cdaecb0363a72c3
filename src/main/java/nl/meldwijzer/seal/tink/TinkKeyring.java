package nl.meldwijzer.seal.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import nl.meldwijzer.seal.DataKey;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.Unsealable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Wraps data keys with the sealing keyset: 65 bytes each, the first 5 tell which key of the keyset wrapped it.
final class TinkKeyring implements Keyring {
    private static final int HASH_BYTES = 16;

    private final Aead wrapping;
    private final PrfSet hashing;

    TinkKeyring(KeysetHandle sealing, KeysetHandle hashing) throws GeneralSecurityException {
        this.wrapping = sealing.getPrimitive(AeadConfig2026.get(), Aead.class);
        this.hashing = hashing.getPrimitive(PrfConfig2026.get(), PrfSet.class);
    }

    @Override
    public Wrapped newDataKey(String about) {
        try {
            var key = SecretBytes.randomBytes(TinkDataKey.KEY_BYTES);
            var wrapped = wrapping.encrypt(key.toByteArray(InsecureSecretKeyAccess.get()), about.getBytes(UTF_8));
            return new Wrapped(new TinkDataKey(key), wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    @Override
    public DataKey unwrap(byte[] wrapped, String about) {
        try {
            return TinkDataKey.of(wrapping.decrypt(wrapped, about.getBytes(UTF_8)));
        } catch (GeneralSecurityException _) {
            throw new Unsealable(about);
        }
    }

    @Override
    public String keyedHash(String purpose, String... values) {
        try {
            return HexFormat.of().formatHex(hashing.computePrimary(withBorders(purpose, values), HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    /// Each value with its length before it, in UTF-16: two different lists never give the same bytes, whatever they hold.
    private static byte[] withBorders(String purpose, String[] values) {
        int size = Integer.BYTES + purpose.length() * Character.BYTES;
        for (var value : values) size += Integer.BYTES + value.length() * Character.BYTES;
        var bytes = ByteBuffer.allocate(size);
        put(bytes, purpose);
        for (var value : values) put(bytes, value);
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, String value) {
        bytes.putInt(value.length());
        for (int i = 0; i < value.length(); i++) bytes.putChar(value.charAt(i));
    }
}
