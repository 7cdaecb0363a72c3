package nl.meldwijzer.content;

import java.util.Set;
import nl.meldwijzer.understanding.Senses;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.opennlp.OpenNlp;
import nl.meldwijzer.understanding.phone.ShapeMasking;

/// The understanding with all its parts.
public final class WholeUnderstanding {
    private WholeUnderstanding() {}

    public static Understanding load() {
        var models = OpenNlp.load();
        return new Senses(new ShapeMasking(), models.languages(), models.intents(), (_, _, _) -> Set.of());
    }
}
