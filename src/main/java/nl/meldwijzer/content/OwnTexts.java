package nl.meldwijzer.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Command;
import nl.meldwijzer.conversation.MachineLine;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Understood;

/// The texts that the program says by itself, beside those that the flows name.
final class OwnTexts {
    private OwnTexts() {}

    static List<Problem> missing(Catalogue catalogue) {
        return catalogue.languages()
                .stream()
                .flatMap(language -> keys().filter(key -> !catalogue.has(language, key))
                        .map(key -> Problem.error("locales/" + language, 1,
                                "text '" + key + "', which the program says by itself, is missing. Write it.")))
                .toList();
    }

    private static Stream<TextKey> keys() {
        var lines = Arrays.stream(MachineLine.values()).map(MachineLine::key);
        var commands = Arrays.stream(Command.values()).map(Command::key);
        var kinds = Arrays.stream(Understood.Kind.values()).map(MachineLine::leftOut);
        var facts = Stream.of(new TextKey("rights.officer"));
        return Stream.of(lines, commands, kinds, facts).flatMap(keys -> keys);
    }
}
