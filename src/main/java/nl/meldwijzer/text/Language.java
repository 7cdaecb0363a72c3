package nl.meldwijzer.text;

import java.util.Set;

/// A language in which we talk, by its ISO 639-1 code in lower case, such as `nl` or `ar`.
public record Language(String code) {
    public static final Language DUTCH = new Language("nl");
    public static final Language ENGLISH = new Language("en");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa");

    public Language {
        if (!code.matches("[a-z]{2}"))
            throw new IllegalArgumentException("language code '" + code + "' is not two letters");
    }

    public boolean rightToLeft() {
        return RIGHT_TO_LEFT.contains(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
