package nl.meldwijzer.meldpunt.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.meldwijzer.meldpunt.Routekaart.Question;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.yaml.Piece;

/// The questions of the routekaart, in the handreiking's order, from the `routekaart.yaml` beside this class.
final class Questions {
    private static final String FILE = "routekaart.yaml";
    private static final List<Question> ALL = read();

    private Questions() {}

    static List<Question> all() {
        return ALL;
    }

    /// The codes of the phases, in order.
    static List<String> phases() {
        return ALL.stream().map(Question::phase).distinct().toList();
    }

    static List<Question> of(String phase) {
        return ALL.stream().filter(question -> question.phase().equals(phase)).toList();
    }

    private static List<Question> read() {
        var problems = new ArrayList<Problem>();
        var questions = new ArrayList<Question>();
        Piece.read(new SourceFile(FILE, content()), problems)
                .entries("phase")
                .forEach((phase, parts) -> parts.entries("part")
                        .forEach((part, asked) -> asked.entries("question")
                                .forEach((key, text) -> questions.add(new Question(phase, part, key, text.word())))));
        if (!problems.isEmpty()) throw new IllegalStateException("broken installation: " + problems.getFirst());
        return List.copyOf(questions);
    }

    private static String content() {
        try (var stream = Questions.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
