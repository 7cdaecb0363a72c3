package nl.meldwijzer.understanding.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The figures of `docs/understanding.md`, on texts that no model was trained on.
class HeldOutTest {
    private static final OpenNlp MODELS = OpenNlp.load();

    @ParameterizedTest
    @CsvSource({"1, 3, 0.90", "4, 99, 0.97"})
    void the_language_is_known(int fewestWords, int mostWords, double share) throws IOException {
        var rows = rows("languages.tsv").stream().filter(row -> {
            int words = row[1].split(" ").length;
            return words >= fewestWords && words <= mostWords;
        }).toList();

        var right = rows.stream().filter(row -> language(row[1]).equals(Optional.of(new Language(row[0])))).count();

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat((double) right / rows.size()).isGreaterThanOrEqualTo(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void intents_are_known(String language) throws IOException {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (var row : rows("intents.tsv")) {
            if (!row[0].equals(language)) continue;
            counts.computeIfAbsent(row[1], _ -> new HashMap<>()).merge(intent(row[2]).code(), 1, Integer::sum);
        }

        assertThat(counts).hasSize(Intent.values().length);
        assertThat(macroF1(counts)).isGreaterThanOrEqualTo(0.85);
    }

    private static double macroF1(Map<String, Map<String, Integer>> counts) {
        return new TreeSet<>(counts.keySet()).stream().mapToDouble(intent -> {
            var guesses = counts.getOrDefault(intent, Map.of());
            int hits = guesses.getOrDefault(intent, 0);
            int labelled = guesses.values().stream().mapToInt(Integer::intValue).sum();
            int guessed = counts.values().stream().mapToInt(row -> row.getOrDefault(intent, 0)).sum();
            return 2.0 * hits / (labelled + guessed);
        }).average().orElseThrow();
    }

    private static Optional<Language> language(String text) {
        return MODELS.languages().of(text, Hint.NONE).likeliest();
    }

    private static Intent intent(String text) {
        return MODELS.intents().of(text, Hint.NONE, MODELS.languages().of(text, Hint.NONE)).likeliest();
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/nlp", file))
                .stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }
}
