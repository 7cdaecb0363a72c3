package nl.meldwijzer.seal;

/// The key of one conversation or report. Sealing the same bytes twice gives different bytes. Safe for many threads.
public interface DataKey {
    /// Encrypts and authenticates; `about` (such as `id|state`) must be given again to open.
    byte[] seal(byte[] plain, String about);

    /// Throws [Unsealable] when the bytes were changed, belong to another place, or to another key.
    byte[] open(byte[] sealed, String about);
}
