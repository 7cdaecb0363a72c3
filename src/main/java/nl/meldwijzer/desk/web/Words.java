package nl.meldwijzer.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.meldwijzer.text.Language;

/// The words of the desk's own pages, by key. A key without a word is a broken page and throws `MissingResourceException`.
public final class Words {
    static final List<Language> LANGUAGES = List.of(Language.DUTCH, Language.ENGLISH);

    private final ResourceBundle bundle;
    private final Language language;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("nl.meldwijzer.desk.words", Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Dutch, unless another language of ours is asked for.
    static Words in(String code) {
        return new Words(LANGUAGES.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(Language.DUTCH));
    }

    Language in() {
        return language;
    }

    public String language() {
        return language.code();
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /// The words of `key` with `name` in their one place.
    public String get(String key, Object name) {
        return get(key).replace("{0}", String.valueOf(name));
    }

    /// `key.one` or `key.many`, with the number in its place.
    public String count(String key, long number) {
        return get(key + (number == 1 ? ".one" : ".many"), number);
    }

    /// A language by its name in this one.
    public String nameOf(Language other) {
        var name = Locale.of(other.code()).getDisplayLanguage(Locale.of(language.code()));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
