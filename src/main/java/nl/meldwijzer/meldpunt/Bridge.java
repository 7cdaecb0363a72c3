package nl.meldwijzer.meldpunt;

import java.util.Locale;

/// How somebody at the desk talks with a person whose language they do not speak.
public enum Bridge {
    /// They call together with an interpreter.
    INTERPRETER,
    /// By ready replies that somebody who speaks the language has read.
    REPLIES;

    /// The name in files, such as `interpreter`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
