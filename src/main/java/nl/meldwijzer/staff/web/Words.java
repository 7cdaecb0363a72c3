package nl.meldwijzer.staff.web;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the desk's door, by key. A key without a word is a broken page and throws `MissingResourceException`.
public final class Words {
    private static final String ENGLISH = "en";

    private final ResourceBundle bundle;
    private final String language;

    private Words(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("nl.meldwijzer.staff.web.words", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Dutch, unless English is asked for.
    static Words in(Locale locale) {
        return new Words(locale.getLanguage().equals(ENGLISH) ? ENGLISH : "nl");
    }

    public String language() {
        return language;
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /// The words of `key` with `name` in their one place.
    public String get(String key, Object name) {
        return get(key).replace("{0}", name.toString());
    }
}
