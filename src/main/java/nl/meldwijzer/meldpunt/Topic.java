package nl.meldwijzer.meldpunt;

import java.util.Locale;

/// What a referral helps with, the most urgent first.
public enum Topic {
    SUICIDE,
    SEXUAL,
    HOME,
    ONLINE,
    /// Somebody young who wants to talk; which line depends on the age.
    YOUNG,
    UNEQUAL,
    LHBTIQ,
    AANGIFTE,
    SUPPORT;

    /// The name in files, such as `sexual`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
