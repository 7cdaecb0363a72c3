package nl.meldwijzer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A catalogue that has every text and every variant, except where its few lines say otherwise:
///
/// ```
/// en welcome.danger missing
/// en welcome.danger.no words no, nope
/// ```
public final class WrittenCatalogue implements Catalogue {
    private final AnyCatalogue rest;
    private final Map<String, String> exceptions = new HashMap<>();

    public WrittenCatalogue(Set<Language> languages, Stream<String> lines) {
        rest = new AnyCatalogue(languages);
        lines.map(line -> line.split(" ", 3)).forEach(parts -> exceptions.put(parts[0] + " " + parts[1], parts[2]));
    }

    @Override
    public String text(Language language, Line line, boolean quiet, Map<String, String> facts) {
        return rest.text(language, line, quiet, facts);
    }

    @Override
    public boolean has(Language language, TextKey key) {
        var variantOf = key.value().replaceFirst("\\.(whatsapp|sms|telegram)$", "");
        return !"missing".equals(exceptions.get(language + " " + variantOf));
    }

    @Override
    public List<String> words(Language language, TextKey key) {
        var exception = exceptions.get(language + " " + key);
        if (exception == null) return rest.words(language, key);
        return Stream.of(exception.replaceFirst("words|missing", "").strip().split(" *, *", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public Set<Language> languages() {
        return rest.languages();
    }

    @Override
    public Set<String> below(Language language, TextKey key) {
        return Set.of();
    }
}
