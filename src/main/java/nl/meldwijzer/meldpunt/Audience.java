package nl.meldwijzer.meldpunt;

import java.util.Locale;

/// For whom a meldpunt is meant in the first place. It turns nobody away by it.
public enum Audience {
    EVERYONE,
    WOMEN_AND_GIRLS,
    LHBTIQ,
    DISABILITY,
    BYSTANDERS;

    /// The name in files, such as `women-and-girls`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
