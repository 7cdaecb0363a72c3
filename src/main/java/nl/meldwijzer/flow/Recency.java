package nl.meldwijzer.flow;

import java.util.Locale;

/// How long ago something happened, in the codes of a field that reads it.
public enum Recency {
    NOW,
    TODAY,
    YESTERDAY,
    /// Two to six days ago.
    THIS_WEEK,
    LONGER;

    private static final int DAYS_OF_A_WEEK = 7;

    /// @param days not negative
    public static Recency daysAgo(long days) {
        if (days == 0) return TODAY;
        if (days == 1) return YESTERDAY;
        return days < DAYS_OF_A_WEEK ? THIS_WEEK : LONGER;
    }

    /// As options are named: `this-week`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
