package nl.meldwijzer.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text made plain for matching words, never for storing: one case, no accents, no punctuation, no invisible characters.
public final class Plainly {
    private static final Pattern INVISIBLE_OR_MARK = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Cc}&&[^\\s]]+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plainly() {}

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
