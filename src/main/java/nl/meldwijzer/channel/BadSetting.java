package nl.meldwijzer.channel;

/// A setting that cannot be used. The message is one line for whoever installs us: the variable, what is wrong, the way out.
/// It never holds the value of a secret.
public final class BadSetting extends RuntimeException {
    public BadSetting(String message) {
        super(message);
    }
}
