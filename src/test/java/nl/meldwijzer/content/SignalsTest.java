package nl.meldwijzer.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.SafetySignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SignalsTest {
    private static final Path DUTCH = Path.of("src/main/nlp/nl/signals.yaml");

    @TempDir
    private Path flows;

    @Test
    void without_rules_among_the_dialogues_the_packaged_ones_count() {
        var signals = Signals.read(flows).orThrow();

        assertThat(alarms(signals, "iemand volgt me nu")).isTrue();
        assertThat(alarms(signals, "my husband hits me")).isTrue();
    }

    @Test
    void rules_among_the_dialogues_take_the_place_of_all_packaged_ones() throws IOException {
        Files.createDirectory(flows.resolve("signals"));
        Files.copy(DUTCH, flows.resolve("signals/nl.yaml"));

        var signals = Signals.read(flows).orThrow();

        assertThat(alarms(signals, "iemand volgt me nu")).isTrue();
        assertThat(alarms(signals, "my husband hits me")).isFalse();
    }

    @Test
    void what_is_wrong_in_them_is_told_with_file_and_line() throws IOException {
        Files.createDirectory(flows.resolve("signals"));
        Files.writeString(flows.resolve("signals/nl.yaml"),
                Files.readString(DUTCH).replaceFirst("version: \\d+", "version: new"));

        var problems = Content.read(flows, null, LocalDate.of(2026, 11, 24)).problems();

        assertThat(problems).extracting(Problem::toString)
                .anyMatch(problem -> problem.matches("(?s).*/signals/nl\\.yaml:\\d+: .*which is no number.*"));
    }

    private static boolean alarms(SafetySignals signals, String text) {
        return !signals.in(text, Hint.NONE, new LanguageGuess.None()).isEmpty();
    }
}
