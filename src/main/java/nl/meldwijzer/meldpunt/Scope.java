package nl.meldwijzer.meldpunt;

import java.util.Locale;

/// What a meldpunt is about.
public enum Scope {
    STREET_HARASSMENT,
    SEXUAL_HARASSMENT,
    DISCRIMINATION,
    VIOLENCE,
    UNSAFE_PLACES;

    /// The name in files, such as `street-harassment`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
