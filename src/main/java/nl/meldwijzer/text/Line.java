package nl.meldwijzer.text;

import java.util.Map;

/// One thing to say: a key and what fills its places. `tight` lines stand right under the line before, others
/// after an empty line.
public record Line(TextKey key, Map<String, Arg> args, boolean tight) {
    public Line {
        args = Map.copyOf(args);
    }

    public static Line of(TextKey key) {
        return new Line(key, Map.of(), false);
    }

    public static Line of(String key) {
        return of(new TextKey(key));
    }

    public Line with(String name, Arg arg) {
        var all = new java.util.HashMap<>(args);
        all.put(name, arg);
        return new Line(key, all, tight);
    }

    public Line asTight() {
        return new Line(key, args, true);
    }
}
