package nl.meldwijzer.flow;

import java.util.Locale;

/// A part of the day, in the codes of a field that reads it.
public enum Daypart {
    NIGHT,
    MORNING,
    AFTERNOON,
    EVENING;

    private static final int HOURS = 6;

    /// @param hour 0 to 23
    public static Daypart of(int hour) {
        return values()[hour / HOURS];
    }

    /// As options are named: `morning`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
