package nl.meldwijzer.text;

import java.util.Set;
import java.util.regex.Pattern;

/// A language in which we talk, by its ISO 639-1 code in lower case, such as `nl` or `ar`.
public record Language(String code) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2}");

    public static final Language DUTCH = new Language("nl");
    public static final Language ENGLISH = new Language("en");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa");

    public Language {
        if (!SHAPE.matcher(code).matches())
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
