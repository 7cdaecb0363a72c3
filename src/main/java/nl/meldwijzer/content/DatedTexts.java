package nl.meldwijzer.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.Where;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;
import org.jspecify.annotations.Nullable;

/// Texts that hold for a time: where they were read, from when they hold, and when they must be read again.
final class DatedTexts {
    private static final List<String> DATES = List.of("valid-from", "review-before");

    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private DatedTexts(LocalDate today) {
        this.today = today;
    }

    /// What is wrong with the dates of these locale files; a review that was due before today is a warning.
    static List<Problem> problems(List<SourceFile> files, LocalDate today) {
        var texts = new DatedTexts(today);
        files.stream().filter(file -> file.path().endsWith(".yaml")).forEach(texts::read);
        return List.copyOf(texts.problems);
    }

    private void read(SourceFile file) {
        var top = Piece.read(file, new ArrayList<>());
        if (!top.isMapping()) return;
        top.sheet()
                .find("texts")
                .filter(Piece::isMapping)
                .ifPresent(texts -> texts.entries("text").forEach((key, piece) -> {
                    if (piece.isMapping()) read(key, piece.where(), piece.sheet());
                }));
    }

    private void read(String key, Where where, Sheet sheet) {
        var written = DATES.stream().filter(sheet::has).toList();
        if (written.isEmpty()) return;
        if (written.size() < DATES.size() || !sheet.has("source")) {
            problems.add(where.error("text '" + key
                    + "' is dated in part. Give it 'source', 'valid-from' and 'review-before'."));
            return;
        }
        var from = date(key, where, sheet, "valid-from");
        var review = date(key, where, sheet, "review-before");
        if (from == null || review == null) return;
        if (review.isBefore(today))
            problems.add(where.warning("text '" + key + "' was to be reviewed before " + review
                    + ". Read its source again, then set 'review-before'."));
        if (from.isAfter(today))
            problems.add(where.warning("text '" + key + "' holds only from " + from
                    + ". Write what holds until then."));
    }

    private @Nullable LocalDate date(String key, Where where, Sheet sheet, String property) {
        var word = sheet.find(property).map(Piece::word).orElse("");
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException noDate) {
            problems.add(where
                    .error("the '" + property + "' of text '" + key + "' is '" + word + "'. Write it as 2026-11-24."));
            return null;
        }
    }
}
