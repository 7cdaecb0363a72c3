package nl.meldwijzer.understanding.opennlp;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Latin letters without the signs on them, as people in haste type them: "şikayet" as "sikayet", "złość" as "zlosc".
final class Unsigned {
    private static final Pattern SIGN = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

    private Unsigned() {}

    static String of(String text) {
        var bare = SIGN.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace("ß", "ss")
                .replace("œ", "oe");
    }
}
