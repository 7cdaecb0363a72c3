package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Postcodes, with the house number behind them when there is one. "2024 in" and "1500 km" are none.
final class Postcodes {
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d[.,-])[1-9]\\d{3} ?((?!S[ADS])[A-Z]{2})(?![\\p{L}\\d])"
                    + "(?:[ ,]{1,3}(?:nr\\.?|nummer|huisnummer)? ?" + HouseNumbers.NUMBER + HouseNumbers.NOT_COUNTED
                    + ")?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SHORT_WORDS = Set.of(
            "al", "am", "an", "as", "at", "be", "by", "cm", "da", "de", "do", "dm", "du", "el", "em", "en", "er", "et",
            "eu",
            "ex", "ff", "ga", "gb", "go", "gr", "ha", "he", "hi", "ie", "if", "ik", "in", "is", "it", "ja", "je", "kb",
            "kg",
            "km", "la", "le", "ma", "mb", "me", "mg", "ml", "mm", "mn", "my", "na", "no", "nr", "nu", "of", "ok", "om",
            "on",
            "op", "or", "pa", "pm", "so", "st", "te", "to", "tv", "up", "us", "ut", "va", "we", "wo", "ze", "zn", "zo");

    private Postcodes() {}

    static List<Span> in(String plain) {
        return Span.of(POSTCODE, 0, plain, Postcodes::plausible);
    }

    /// In capitals the letters are a postcode's whatever they are: nobody shouts "1011 IN".
    private static boolean plausible(MatchResult match) {
        var letters = match.group(1);
        var small = letters.toLowerCase(Locale.ROOT);
        return letters.equals(letters.toUpperCase(Locale.ROOT)) || !SHORT_WORDS.contains(small);
    }
}
