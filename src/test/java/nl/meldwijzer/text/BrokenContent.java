package nl.meldwijzer.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldwijzer.flow.FlowFiles;

import static org.assertj.core.api.Assertions.assertThat;

/// A folder of small broken content files, with the exact messages in `expected.txt`, and in `texts.txt` what their
/// catalogue lacks.
public record BrokenContent(Path folder) {
    public static Stream<BrokenContent> all(String name) throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources", name))) {
            return folders.sorted().map(BrokenContent::new).toList().stream();
        }
    }

    public List<SourceFile> files() {
        return FlowFiles.in(folder, "")
                .stream()
                .filter(file -> !file.path().equals("expected.txt") && !file.path().equals("texts.txt"))
                .map(file -> new SourceFile("conversation-flows/" + file.path(), file.content()))
                .toList();
    }

    public Catalogue catalogue(Set<Language> languages) throws IOException {
        var texts = folder.resolve("texts.txt");
        return new WrittenCatalogue(languages, Files.exists(texts) ? Files.readAllLines(texts).stream() : Stream.of());
    }

    public void hasExpected(List<Problem> problems) throws IOException {
        var expected = folder.resolve("expected.txt");
        var actual = problems.stream().map(BrokenContent::line).toList();
        assertThat(expected).as("the messages of a broken case stand in expected.txt; now they are%n%s",
                String.join("\n", actual)).exists();
        assertThat(actual).isNotEmpty().isEqualTo(Files.readAllLines(expected));
    }

    private static String line(Problem problem) {
        return (problem.severity() == Problem.Severity.WARNING ? "warning: " : "") + problem;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
