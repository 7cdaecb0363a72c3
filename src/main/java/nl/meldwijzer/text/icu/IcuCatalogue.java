package nl.meldwijzer.text.icu;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;

/// All wording in memory, parsed. Wording under `<key>.quiet` takes the place of `<key>` when somebody may read along.
public final class IcuCatalogue implements Catalogue {
    private final Map<Language, Map<TextKey, Wording>> wordings;
    private final Map<Language, ListFormatter> lists;

    public IcuCatalogue(Map<Language, Map<TextKey, Wording>> wordings) {
        var copy = new HashMap<Language, Map<TextKey, Wording>>();
        var formatters = new HashMap<Language, ListFormatter>();
        wordings.forEach((language, texts) -> {
            copy.put(language, Map.copyOf(texts));
            formatters.put(language, ListFormatter.getInstance(ULocale.forLanguageTag(language.code())));
        });
        this.wordings = Map.copyOf(copy);
        this.lists = Map.copyOf(formatters);
    }

    @Override
    public String text(Language language, Line line, boolean quiet, Map<String, String> facts) {
        var text = find(language, line.key(), quiet);
        return text.with(name -> value(language, line, name, quiet, facts));
    }

    @Override
    public boolean has(Language language, TextKey key) {
        return textOf(language, key) != null;
    }

    @Override
    public List<String> words(Language language, TextKey key) {
        var wording = in(language).get(key);
        return wording == null ? List.of() : wording.words();
    }

    @Override
    public Set<String> below(Language language, TextKey key) {
        var start = key.value() + ".";
        return in(language).keySet()
                .stream()
                .map(TextKey::value)
                .filter(value -> value.startsWith(start) && value.indexOf('.', start.length()) < 0)
                .map(value -> value.substring(start.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Language> languages() {
        return wordings.keySet();
    }

    private IcuText find(Language language, TextKey key, boolean quiet) {
        var harmless = quiet ? textOf(language, key.sub("quiet")) : null;
        var text = harmless != null ? harmless : textOf(language, key);
        if (text == null) throw new IllegalStateException("no text '" + key + "' in " + language);
        return text;
    }

    private String value(Language language, Line line, String name, boolean quiet, Map<String, String> facts) {
        var arg = line.args().get(name);
        if (arg != null) return shown(language, arg, quiet, facts);
        var fact = facts.get(name);
        if (fact != null) return fact;
        throw new IllegalStateException(
                "text '" + line.key() + "' in " + language + " has {" + name + "}, which nothing fills");
    }

    private String shown(Language language, Arg arg, boolean quiet, Map<String, String> facts) {
        return switch (arg) {
            case Arg.Plain(var value) -> value;
            case Arg.Labels(var keys) -> {
                var labels = keys.stream().map(key -> text(language, Line.of(key), quiet, facts)).toList();
                yield listIn(language).format(labels);
            }
        };
    }

    private ListFormatter listIn(Language language) {
        var list = lists.get(language);
        if (list == null) throw new IllegalStateException("no texts in " + language);
        return list;
    }

    private @Nullable IcuText textOf(Language language, TextKey key) {
        var wording = in(language).get(key);
        return wording == null ? null : wording.text();
    }

    private Map<TextKey, Wording> in(Language language) {
        return wordings.getOrDefault(language, Map.of());
    }
}
