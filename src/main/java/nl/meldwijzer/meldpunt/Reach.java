package nl.meldwijzer.meldpunt;

import java.util.Locale;

/// A way to reach an organisation.
public enum Reach {
    CALL,
    CHAT,
    MAIL,
    FORM;

    boolean needsVoice() {
        return this == CALL;
    }

    /// The name in files, such as `chat`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
