package nl.meldwijzer.meldpunt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The questions of the handreiking's "Routekaart Meldpunt Sociale Veiligheid" with a municipality's answers. What is not
/// answered is open: the municipality's to decide.
///
/// @param questions all of them, in the handreiking's order
/// @param answers by the key of the question; an open question has none
public record Routekaart(List<Question> questions, Map<String, Answer> answers) {
    /// Nobody looked at it.
    public static final Routekaart BLANK = new Routekaart(List.of(), Map.of());

    public Routekaart {
        questions = List.copyOf(questions);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    public Optional<Answer> to(Question question) {
        return Optional.ofNullable(answers.get(question.key()));
    }

    public List<Question> open() {
        return questions.stream().filter(question -> !answers.containsKey(question.key())).toList();
    }

    /// @param phase its code in files, such as `preparation`
    /// @param part the handreiking's word for what it is about, such as "Doel"
    /// @param key unique among all questions; profiles keep answers under it: never rename one
    /// @param text in the handreiking's own words
    public record Question(String phase, String part, String key, String text) {}

    /// @param source null when the municipality says it of itself
    public record Answer(String text, @Nullable Source source) {}
}
