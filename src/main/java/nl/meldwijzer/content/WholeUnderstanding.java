package nl.meldwijzer.content;

import nl.meldwijzer.understanding.BothOpinions;
import nl.meldwijzer.understanding.SafetySignals;
import nl.meldwijzer.understanding.Senses;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.opennlp.OpenNlp;
import nl.meldwijzer.understanding.phone.ShapeMasking;
import nl.meldwijzer.understanding.rules.SignalRules;

/// The understanding with all its parts.
public final class WholeUnderstanding {
    private WholeUnderstanding() {}

    /// The packaged rules and models are read once, when they are needed.
    private static final class Rules {
        static final SignalRules READ = Signals.read(null).orThrow();
    }

    private static final class Models {
        static final OpenNlp READ = OpenNlp.load();
    }

    public static SafetySignals signals() {
        return both(Rules.READ);
    }

    public static Understanding load() {
        return load(Rules.READ);
    }

    /// With these rules in place of the packaged ones.
    public static Understanding load(SignalRules rules) {
        var models = Models.READ;
        return new Senses(new ShapeMasking(), models.languages(), models.intents(), both(rules));
    }

    private static SafetySignals both(SignalRules rules) {
        return new BothOpinions(rules::ruling, Models.READ.signals());
    }
}
