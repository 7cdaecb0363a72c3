package nl.meldwijzer.text.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldwijzer.text.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Each folder of `broken-locales/` is one way to be wrong, with the exact problems that must be found.
class BrokenLocalesTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken-locales");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_problem_is_found_with_its_place_and_remedy(String name) {
        var folder = FOLDER.resolve(name);

        var reading = CatalogueReader.read(LocaleFiles.in(folder));

        assertThat(reading.problems()).extracting(problem -> problem.severity() + " " + problem)
                .isEqualTo(LocaleFiles.text(folder.resolve("problems.txt")).lines().toList());
        assertThat(reading.content() == null)
                .isEqualTo(
                        reading.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR));
    }
}
