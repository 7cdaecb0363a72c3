package nl.meldwijzer.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text made plain for matching words, never for storing: one case, no accents, no punctuation, no invisible characters.
public final class Plainly {
    private static final Pattern INVISIBLE_OR_MARK = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Cc}\u0640&&[^\\s]]+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Letters and signs that are drawn as nothing.
    private static final String BLANKS = "\u115F\u1160\u2800\u3164\uFFA0";

    private Plainly() {}

    /// Whether there is anything to be seen in the text: not in spaces, nor in characters of no width.
    public static boolean shows(String text) {
        return text.codePoints().anyMatch(Plainly::shows);
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT, Character.SURROGATE, Character.NON_SPACING_MARK ->
                false;
            default -> BLANKS.indexOf(c) < 0;
        };
    }

    /// "  Ja, grààg!! 😀" gives "ja graag"; digits of any script become 0-9; text without letters or digits gives "".
    public static String written(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var visible = INVISIBLE_OR_MARK.matcher(decomposed).replaceAll("");
        var digits = new StringBuilder(visible.length());
        visible.codePoints()
                .forEach(c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return NOT_A_WORD.matcher(digits.toString().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
