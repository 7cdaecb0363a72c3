package nl.meldwijzer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A catalogue in memory whose places are `{name}` and nothing more. Texts are put under `nl` unless said otherwise.
public final class MapCatalogue implements Catalogue {
    private final Map<Language, Map<TextKey, String>> texts = new HashMap<>();

    public MapCatalogue with(String key, String text) {
        return with(Language.DUTCH, key, text);
    }

    public MapCatalogue with(Language language, String key, String text) {
        texts.computeIfAbsent(language, _ -> new HashMap<>()).put(new TextKey(key), text);
        return this;
    }

    @Override
    public String text(Language language, Line line, boolean quiet, Map<String, String> facts) {
        var harmless = line.key().sub("quiet");
        var text = find(language, quiet && has(language, harmless) ? harmless : line.key());
        for (var arg : line.args().entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", value(language, arg.getValue()));
        }
        for (var fact : facts.entrySet()) text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        return text;
    }

    private String value(Language language, Arg arg) {
        return switch (arg) {
            case Arg.Plain(var value) -> value;
            case Arg.Labels(var keys) -> keys.stream()
                    .map(key -> find(language, key))
                    .collect(Collectors.joining(", "));
        };
    }

    private String find(Language language, TextKey key) {
        var text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) throw new IllegalStateException("no text " + key + " in " + language);
        return text;
    }

    @Override
    public boolean has(Language language, TextKey key) {
        return texts.getOrDefault(language, Map.of()).containsKey(key);
    }

    @Override
    public List<String> words(Language language, TextKey key) {
        return List.of();
    }

    @Override
    public Set<Language> languages() {
        return Set.copyOf(texts.keySet());
    }

    @Override
    public Set<String> below(Language language, TextKey key) {
        var start = key.value() + ".";
        return texts.getOrDefault(language, Map.of())
                .keySet()
                .stream()
                .map(TextKey::value)
                .filter(value -> value.startsWith(start))
                .map(value -> value.substring(start.length()))
                .collect(Collectors.toSet());
    }
}
