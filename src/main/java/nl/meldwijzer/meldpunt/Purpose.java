package nl.meldwijzer.meldpunt;

/// Why a meldpunt asks something, one of the wishes of the handreiking "Sociale veiligheid en melden" (2022).
/// A field is asked only if it serves a purpose that the meldpunt has.
public enum Purpose {
    NUMBERS,
    KINDS,
    PLACES_AND_TIMES,
    REFERRAL,
    ANONYMOUS,
    MORE_REPORTS,
    AANGIFTE,
    AWARENESS,
    BYSTANDERS,
    NORM,
    FOLLOW_UP,
    VISIBLE_POLICY,
    PUBLIC_SPACE;

    /// The name in files, such as `places-and-times`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
