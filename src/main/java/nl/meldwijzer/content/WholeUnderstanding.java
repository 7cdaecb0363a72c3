package nl.meldwijzer.content;

import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.SafetySignals;
import nl.meldwijzer.understanding.Senses;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.phone.ShapeMasking;
import nl.meldwijzer.understanding.rules.SignalRules;

/// The understanding with all its parts.
public final class WholeUnderstanding {
    private WholeUnderstanding() {}

    /// The packaged rules are read once.
    private static final class Rules {
        static final SignalRules READ = SignalRules.read(ContentFiles.of(null, "nlp").files()).orThrow();
    }

    public static SafetySignals signals() {
        return Rules.READ;
    }

    public static Understanding load() {
        return new Senses(
                new ShapeMasking(), (_, _) -> new LanguageGuess.None(), (_, _, _) -> new IntentGuess.None(),
                signals());
    }
}
