package nl.meldwijzer.dispatch;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;

/// Opening hours as a person says them. The texts: `hours.span` (arguments `first`, `last`, `opens`, `closes`),
/// `hours.day` for a single day (`day`, `opens`, `closes`), `hours.unknown`,
/// and `day.monday` to `day.sunday`.
final class HoursInWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final TextKey DAY = new TextKey("day");

    private final Catalogue catalogue;

    HoursInWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String write(Language language, Hours hours) {
        if (!hours.isKnown()) return catalogue.text(language, Line.of("hours.unknown"), false, Map.of());
        return hours.spans()
                .stream()
                .map(span -> catalogue.text(language, line(span), false, Map.of()))
                .collect(Collectors.joining(", "));
    }

    private static Line line(Hours.Span span) {
        var days = span.first() == span.last()
                ? Line.of("hours.day").with("day", name(span.first()))
                : Line.of("hours.span").with("first", name(span.first())).with("last", name(span.last()));
        return days.with("opens", clock(span.opens())).with("closes", clock(span.closes()));
    }

    private static Arg name(DayOfWeek day) {
        return new Arg.Labels(List.of(DAY.sub(day.name().toLowerCase(Locale.ROOT))));
    }

    private static Arg clock(LocalTime time) {
        return new Arg.Plain(CLOCK.format(time));
    }
}
