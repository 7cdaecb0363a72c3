package nl.meldwijzer.text.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.meldwijzer.text.Nearest;

/// One thing of a YAML file, such as a step, with its properties by name.
public record Sheet(Piece of, Map<String, Piece> properties) {
    public Sheet {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public boolean has(String key) {
        return properties.containsKey(key);
    }

    public Optional<Piece> find(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    /// The property of this name; its absence is noted together with the remedy.
    public Piece need(String key, String remedy) {
        return find(key).orElseGet(() -> {
            if (of.isMapping()) of.note(of.name() + " has no '" + key + "'. " + remedy);
            return of.missing();
        });
    }

    /// Notes every property that is none of these.
    ///
    /// @param kind what takes them, such as `a tell step`
    public Sheet takes(Collection<String> known, String kind) {
        properties.forEach((key, piece) -> {
            if (known.contains(key)) return;
            var all = known.isEmpty() ? "Remove it." : "It takes " + String.join(", ", known) + ".";
            piece.note(of.name() + " has '" + key + "', which " + kind + " does not take. "
                    + Nearest.hint(key, known, all));
        });
        return this;
    }
}
