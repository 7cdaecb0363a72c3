package nl.meldwijzer.simulator.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.meldwijzer.text.Language;

/// The words of our own pages, by key. A key without a word is a broken page and throws `MissingResourceException`.
/// What the bot says stands in `locales/` instead: these are for whoever looks at the program, not for reporters.
public final class Words {
    static final List<Language> LANGUAGES = List.of(Language.DUTCH, Language.ENGLISH);

    private final ResourceBundle bundle;
    private final Language language;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("nl.meldwijzer.simulator.web.words", Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Dutch, unless another language of ours is asked for.
    static Words in(String code) {
        return new Words(LANGUAGES.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(Language.DUTCH));
    }

    public String language() {
        return language.code();
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /// The words of `key` with `name` in their one place.
    public String get(String key, String name) {
        return get(key).replace("{0}", name);
    }
}
