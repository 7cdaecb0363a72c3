package nl.meldwijzer.meldpunt.yaml;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.text.Nearest;
import nl.meldwijzer.text.yaml.Piece;

/// Reads opening hours: a list of `{ days: mon-fri, from: "09:00", to: "17:00" }`. A `to` that is not later is of the
/// next day.
final class HoursReader {
    /// In the order of [DayOfWeek].
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private HoursReader() {}

    static List<Hours.Span> read(Piece piece) {
        var spans = new ArrayList<Hours.Span>();
        piece.list().forEach(item -> span(item).ifPresent(spans::add));
        return spans;
    }

    private static Optional<Hours.Span> span(Piece piece) {
        var sheet = piece.as("a line of the hours").sheet().takes(List.of("days", "from", "to"), "a line of the hours");
        var days = sheet.need("days", "Write a day such as sat, or days such as mon-fri.");
        var opens = time(sheet.need("from", "Write a time such as \"09:00\"."));
        var closes = time(sheet.need("to", "Write a time such as \"17:00\"."));
        var range = days(days);
        if (range.isEmpty() || opens.isEmpty() || closes.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new Hours.Span(range.getFirst(), range.getLast(), opens.get(), closes.get()));
        } catch (IllegalArgumentException impossible) {
            piece.note("the hours " + days.word() + " " + opens.get() + "-" + closes.get()
                    + " cannot be. Write the earlier day first, days past sunday as two lines, and the whole day as "
                    + "00:00 to 00:00.");
            return Optional.empty();
        }
    }

    /// The first and the last day; empty, and noted, when these are no days.
    private static List<DayOfWeek> days(Piece piece) {
        var word = piece.word();
        if (word.isBlank()) return List.of();
        var names = word.contains("-")
                ? List.of(word.substring(0, word.indexOf('-')), word.substring(word.indexOf('-') + 1))
                : List.of(word);
        for (var name : names) {
            if (DAYS.contains(name)) continue;
            piece.note("the hours name the day '" + name + "', which does not exist. "
                    + Nearest.hint(name, DAYS, "Known are " + String.join(", ", DAYS) + "."));
            return List.of();
        }
        return names.stream().map(name -> DayOfWeek.of(DAYS.indexOf(name) + 1)).toList();
    }

    private static Optional<LocalTime> time(Piece piece) {
        var word = piece.word();
        if (word.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalTime.parse(word));
        } catch (DateTimeException noTime) {
            piece.note("the hours name the time '" + word
                    + "', which does not exist. Write hours and minutes, from 00:00 to 23:59.");
            return Optional.empty();
        }
    }
}
