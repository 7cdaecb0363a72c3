package nl.meldwijzer.app;

import java.util.Set;
import java.util.TreeSet;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.text.Nearest;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// A sender of a meldpunt without a profile would be answered by nobody: better not to start.
final class KnownMeldpunten {
    private KnownMeldpunten() {}

    /// @param profiles the ids of all profiles
    static void check(Environment environment, Set<String> profiles) {
        var known = new TreeSet<>(profiles);
        Binder.get(environment)
                .bind("meldwijzer.meldpunten", Bindable.mapOf(String.class, Object.class))
                .ifBound(meldpunten -> meldpunten.keySet()
                        .stream()
                        .filter(id -> !known.contains(id))
                        .forEach(id -> refuse(id, known)));
    }

    private static void refuse(String id, Set<String> known) {
        throw new BadSetting("meldwijzer.meldpunten." + id + " is set, but '" + id + "' has no profile. "
                + Nearest.hint(id, known, "There are: " + String.join(", ", known) + "."));
    }
}
