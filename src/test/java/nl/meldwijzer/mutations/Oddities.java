package nl.meldwijzer.mutations;

import java.util.List;
import java.util.random.RandomGenerator;

/// Values that have broken programs before: nothing, too much, half characters, numbers that are none, and what some
/// parser, pattern or store takes for its own.
final class Oddities {
    private static final List<String> SMALL = List.of("", " ", "\t\r\n", "\0", "a\0b", "\uFFFD", "\uD83D", "\uDE00x",
            "👩‍👩‍👧", "🇳🇱", "e\u0301", "\u202Eabc\u202C", "\u200B1", "１", "٣", "%", "%00", "%zz", "&", "=", "+",
            ";", "null", "true",
            "-1", "0", "1e400", "NaN", "99999999999999999999", "-9223372036854775809", "' or 1=1 --", "{{1}}",
            "${jndi:ldap://x}",
            "#{1+1}", "<script>", "]]>", "=HYPERLINK(1)", "../../etc/passwd", "whatsapp:", "whatsapp:+",
            "whatsapp:NL.93-a",
            "whatsapp: +31 6", "3.yes", "0.", ".yes", "999999999999.yes", "STOP", "START", "{p00}:c:1",
            "\r\nX-Planted: 1",
            "http://169.254.169.254/", "\\u0000", "\"", "\\");

    /// Each as often as fits: a pattern that goes back and forth takes its time only with many.
    private static final List<String> REPEATED = List.of("a", " ", "😀", "1 ", "06 12 34 56 78 ", "0",
            "NL91ABNA0417164300 ",
            "a@", "@a", "a.", "http://a.", "www.", "((((", "12-AB-34 ", "straat 1 ", "123456789", "\u0301", "\u200D",
            "\u202E",
            "{", "[", "ik ", ".-_", "1.", "a b\n", "ß", "İ", "１", "é", "ﷺ");
    private static final int[] LENGTHS = {20, 200, 1_600, 10_000, 20_000};

    private Oddities() {}

    static String any(RandomGenerator random) {
        if (random.nextInt(4) > 0) return of(random, SMALL);
        var piece = of(random, REPEATED);
        return piece.repeat(LENGTHS[random.nextInt(LENGTHS.length)] / piece.length());
    }

    static <T> T of(RandomGenerator random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
