package nl.meldwijzer.content;

import java.time.LocalDate;
import java.util.List;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatedTextsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void text_whose_review_is_due_is_a_warning_with_its_line() {
        var problems = of("source: a, valid-from: \"2024-07-01\", review-before: \"2026-11-23\"");

        assertThat(problems).extracting(Problem::severity).containsExactly(Problem.Severity.WARNING);
        assertThat(problems).extracting(Problem::toString)
                .containsExactly(
                        "locales/nl/a.yaml:3: text 'a.b' was to be reviewed before 2026-11-23. Read its source again, then set 'review-before'.");
    }

    @Test
    void text_that_does_not_hold_yet_is_a_warning() {
        assertThat(of("source: a, valid-from: \"2027-01-01\", review-before: \"2027-06-01\""))
                .extracting(Problem::severity)
                .containsExactly(Problem.Severity.WARNING);
    }

    @Test
    void text_that_is_dated_in_part_or_by_no_date_is_wrong() {
        for (var dates : List.of("review-before: \"2027-06-01\"",
                "valid-from: \"2024-07-01\", review-before: \"2027-06-01\"",
                "source: a, valid-from: soon, review-before: \"2027-06-01\"")) {
            assertThat(of(dates)).as(dates).extracting(Problem::severity).containsExactly(Problem.Severity.ERROR);
        }
    }

    @Test
    void text_within_its_dates_and_text_without_dates_are_well() {
        assertThat(of("source: a, valid-from: \"2024-07-01\", review-before: \"2026-11-24\"")).isEmpty();
        assertThat(of("seen: question")).isEmpty();
    }

    private static List<Problem> of(String properties) {
        var file = new SourceFile("locales/nl/a.yaml", """
                language: nl
                texts:
                  a.b: { text: "Iets.", %s }
                """.formatted(properties));
        return DatedTexts.problems(List.of(file), TODAY);
    }
}
