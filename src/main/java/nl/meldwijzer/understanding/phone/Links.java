package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.regex.Pattern;

/// Links, with or without `https://`. A missing blank after a full stop ("naar huis.De man") makes no link: endings
/// that are words as well count only in front of a path.
final class Links {
    private static final String REST = "[^\\s<>\"\\uE000]";
    private static final String LABELS = "(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,6}";
    private static final String ENDINGS = "(?:com|nl|org|net|eu|info|tv|gg|app|ly|io|uk|fr|tr|pl|biz|link|site|online|"
            + "shop|xyz|dev|ua|ru|es|ma|chat|social|live|page|cat|amsterdam|frl)";

    private static final Pattern FULL = Pattern.compile(
            "(?:(?:https?|hxxps?|ftp|tg|snapchat|whatsapp)://|www\\.)" + REST + "{1,5000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PATH = Pattern.compile(
            LABELS + "[a-z]{2,18}(?::\\d{2,5})?/" + REST + "{1,5000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(LABELS + ENDINGS + "(?![\\p{L}\\p{N}_-])",
            Pattern.CASE_INSENSITIVE);
    private static final String NO_PART_OF_IT = ".,;:!?)'";

    private Links() {}

    static List<Span> full(String plain) {
        return Span.of(FULL, plain).stream().map(span -> trimmed(span, plain)).toList();
    }

    static List<Span> withPath(String plain) {
        return Span.of(WITH_PATH, plain).stream().map(span -> trimmed(span, plain)).toList();
    }

    static List<Span> bare(String plain) {
        return Span.of(BARE, plain);
    }

    /// The sentence's own punctuation stays.
    private static Span trimmed(Span span, String plain) {
        int end = span.end();
        while (end > span.start() + 1 && NO_PART_OF_IT.indexOf(plain.charAt(end - 1)) >= 0) end--;
        return new Span(span.start(), end);
    }
}
