package nl.meldwijzer.seal;

/// The meldpunt's own keys, from the keyset file. Safe for many threads.
public interface Keyring {
    /// A fresh key, to be kept only wrapped.
    Wrapped newDataKey(String about);

    /// The key that was wrapped for `about`; throws [Unsealable] for anything else.
    DataKey unwrap(byte[] wrapped, String about);

    /// A keyed hash (HMAC-SHA-256) of a few values: finds an address without storing it. Order and borders count:
    /// ("ab","c") differs from ("a","bc"). Lower-case hex, 32 characters (128 bits).
    String keyedHash(String purpose, String... values);

    /// A data key together with its wrapped form.
    record Wrapped(DataKey key, byte[] bytes) {}
}
