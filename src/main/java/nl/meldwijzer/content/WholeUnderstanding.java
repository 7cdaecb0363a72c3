package nl.meldwijzer.content;

import java.util.Set;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Senses;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.phone.ShapeMasking;

/// The understanding with all its parts.
public final class WholeUnderstanding {
    private WholeUnderstanding() {}

    public static Understanding load() {
        return new Senses(
                new ShapeMasking(), (_, _) -> new LanguageGuess.None(), (_, _, _) -> new IntentGuess.None(),
                (_, _, _) -> Set.of());
    }
}
