package nl.meldwijzer.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A day in figures, as it is written in the Netherlands and understood elsewhere.
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);

    private Dates() {}

    static String written(LocalDate day) {
        return DAY.format(day);
    }
}
