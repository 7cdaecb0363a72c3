package nl.meldwijzer.seal;

/// Sealed bytes that this key does not open. Carries no content.
public final class Unsealable extends RuntimeException {
    public Unsealable(String about) {
        super("cannot open what was sealed as " + about);
    }
}
