package nl.meldwijzer.meldpunt.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.meldpunt.Source;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;
import org.jspecify.annotations.Nullable;

/// The sources that a profile names. Its facts name them by their ids, so a page that was read again is dated once.
final class Sources {
    private static final Source UNKNOWN = new Source("", LocalDate.MAX, LocalDate.MAX);

    private final Map<String, Source> byId = new LinkedHashMap<>();

    /// @param today sources whose review was due before it are warned about
    static Sources read(Sheet profile, LocalDate today) {
        var sources = new Sources();
        profile.find("sources")
                .ifPresent(piece -> piece.entries("source")
                        .forEach((id, source) -> sources.byId.put(id, source(source, today))));
        return sources;
    }

    /// The source that dated content must name; what is wrong is noted.
    Source need(Sheet sheet) {
        var piece = sheet.need("source", "Name one of the profile's 'sources', which says where and when it was read.");
        return piece.isMissing() ? UNKNOWN : piece.among(byId, "source").orElse(UNKNOWN);
    }

    @Nullable
    Source find(Sheet sheet) {
        return sheet.has("source") ? need(sheet) : null;
    }

    private static Source source(Piece piece, LocalDate today) {
        var sheet = piece.sheet().takes(List.of("where", "checked-on", "review-before"), "a source");
        var source = new Source(sheet.need("where", "Write where it was read, with the page's own date.").word(),
                date(sheet, "checked-on", "Write the day on which it was read."),
                date(sheet, "review-before", "Write the day before which it must be read again."));
        isFresh(source, sheet, today);
        return source;
    }

    /// The day; far away, and noted, when there is none.
    static LocalDate date(Sheet sheet, String key, String remedy) {
        var piece = sheet.need(key, remedy);
        var word = piece.word();
        try {
            if (!word.isBlank()) return LocalDate.parse(word);
        } catch (DateTimeException noDate) {
            piece.note(piece.name() + " is '" + word + "', which is no date. Write it as 2026-11-24.");
        }
        return LocalDate.MAX;
    }

    /// Warns of facts that were to be looked up again before today.
    static void isFresh(Source source, Sheet sheet, LocalDate today) {
        var review = sheet.find("review-before");
        if (source.reviewBefore().isBefore(source.checkedOn()) && !source.checkedOn().equals(LocalDate.MAX)) {
            review.ifPresent(piece -> piece
                    .note(sheet.of().name() + " was to be reviewed before it was checked. Correct one of the dates."));
        } else if (source.reviewBefore().isBefore(today)) {
            review.ifPresent(
                    piece -> piece.warn(sheet.of().name() + " was to be reviewed before " + source.reviewBefore()
                            + ". Look its facts up again, then set 'checked-on' and 'review-before'."));
        }
    }
}
