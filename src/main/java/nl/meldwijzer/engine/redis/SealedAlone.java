package nl.meldwijzer.engine.redis;

import java.nio.ByteBuffer;
import nl.meldwijzer.seal.Keyring;

/// Something sealed under a key of its own, which stands before it: it is opened without fetching its conversation's key.
///
/// `length of the wrapped key (1) | wrapped key | sealed`
///
/// @param about whose it is and what
record SealedAlone(Keyring keyring, String about) {
    byte[] seal(byte[] plain) {
        var key = keyring.newDataKey(about);
        var sealed = key.key().seal(plain, about);
        return ByteBuffer.allocate(1 + key.bytes().length + sealed.length)
                .put((byte) key.bytes().length)
                .put(key.bytes())
                .put(sealed)
                .array();
    }

    byte[] open(byte[] stored) {
        var from = ByteBuffer.wrap(stored);
        var wrapped = new byte[from.get()];
        from.get(wrapped);
        var sealed = new byte[from.remaining()];
        from.get(sealed);
        return keyring.unwrap(wrapped, about).open(sealed, about);
    }
}
