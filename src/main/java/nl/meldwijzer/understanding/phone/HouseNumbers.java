package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What turns a street into somebody's door: house numbers and postcodes. The street itself stays, as do stops, lines,
/// ages, counts and times.
final class HouseNumbers {
    private static final String NUMBER = "(?i:\\d{1,5}(?:-?[a-z]{1,3}(?!\\p{L})|-\\d{1,4}|-[ivx]{1,4}(?!\\p{L})"
            + "| (?:bis|hs|huis|[a-h])(?![\\p{L}']))?)(?![\\d:]|[.,]\\d)";
    /// What is counted or dated is no house number: "Kerkstraat 3 jongens", "Kerkstraat 20 november".
    private static final String NOT_COUNTED = "(?! ?(?:jaar|jarige|uur|u |min|sec|dag|week|weken|maand|keer|x |euro|€|%"
            + "|meter|m |km|man(?:nen)?(?!\\p{L})|vrouw|jongen|meisje|meid|mens|person|perso|kind|gast|vent|guy|gozer|lui"
            + "|kerel|dude|agent|leerling|student|vriend|jongere|ander|auto|scooter|fiets|straten|huizen|hoog"
            + "|jan(?:uari)?(?!\\p{L})|feb|maart|mrt|apr|mei(?!\\p{L})|jun|jul|aug|sep|okt|oct|nov|dec"
            + "|years?|hour|o'clock|am(?!\\p{L})|pm(?!\\p{L})|boy|girl|men(?!\\p{L})|wom|people|kid|time|day|month|car))";
    private static final String MARK = "(?: ?,? ?(?:nr|no|nummer|huisnummer)\\.? ?| {1,3})";

    /// A suffix that only streets have, behind at least two letters; then one that parks and sports fields have as well,
    /// which counts behind a capital.
    private static final Pattern STREET = Pattern.compile(
            "(?<=\\p{L}{2})(?:straat|straatje|str\\.?|laan|laantje|weg|plein|gracht|kade|dijk|singel|steeg|plantsoen|dreef"
                    + "|boulevard|burgwal|allee|damrak|brink|sloot|vest|oever|meent|gaarde|hoven)"
                    + MARK + "(" + NUMBER + ")" + NOT_COUNTED,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_PLACE = Pattern.compile(
            "(?<!\\p{L})(\\p{Lu})\\p{L}{1,40}(?i:hof|pad|park|markt|ring|poort|haven|baan|veld|erf|wal|dam|zoom|weide|horst"
                    + "|donk|akker|berg|burg|rak|kamp|zijde|eind|einde|tuin|hout|rade|stein|voort|waard|kin)"
                    + MARK + "(" + NUMBER + ")" + NOT_COUNTED);
    private static final Pattern STREET_OF = Pattern.compile(
            "(?<!\\p{L})(?:laan|plein|weg|straat|boulevard|gracht|hof|kade) (?:van|der|den|de|het|'t|ter|ten)(?: \\p{L}{1,30}){1,4} "
                    + "(" + NUMBER + ")" + NOT_COUNTED,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_TOWN = Pattern.compile(
            "(?<!\\p{L})(\\p{Lu}\\p{L}{1,40}) (" + NUMBER + ")(?=,? ?\\uE000|, ?\\p{Lu})");
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\p{L}\\d])(\\d{1,4}[A-Za-z]?),? "
            + "(?:\\p{Lu}\\p{L}{1,30} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Square)(?!\\p{L})");
    private static final Pattern NAMED = Pattern.compile("huisnummer(?: is| was|:)? ?(" + NUMBER + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d[.,-])[1-9]\\d{3}( ?)((?!S[ADS])[A-Z]{2})(?![\\p{L}\\d])"
                    + "(?:[ ,]{1,3}(?:nr\\.?|nummer|huisnummer)? ?" + NUMBER + NOT_COUNTED + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO_STREETS = Set.of("onderweg", "terugweg", "heenweg", "snelweg", "vandeweg");
    private static final Set<String> NUMBERED_THINGS = Set.of(
            "lijn", "bus", "tram", "metro", "trein", "sprinter", "perron", "spoor", "halte", "gate", "zaal", "klas",
            "groep",
            "lokaal", "nummer", "nr", "week", "deel", "hal", "ingang", "uitgang", "etage", "verdieping", "januari",
            "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
            "december", "line", "platform", "room", "class", "group", "nog", "met", "om", "rond", "ongeveer", "over");
    private static final Set<String> SHORT_WORDS = Set.of(
            "aan", "al", "am", "an", "as", "at", "be", "by", "cm", "da", "de", "do", "dm", "du", "el", "em", "en", "er",
            "et", "eu", "ex", "ff", "ga", "gb", "go", "gr", "ha", "he", "hi", "ie", "if", "ik", "in", "is", "it", "ja",
            "je",
            "kb", "kg", "km", "la", "le", "ma", "mb", "me", "mg", "ml", "mm", "mn", "my", "na", "no", "nr", "nu", "of",
            "ok",
            "om", "on", "op", "or", "pa", "pm", "so", "st", "te", "to", "tv", "uit", "up", "us", "ut", "va", "we", "wo",
            "ze",
            "zn", "zo");

    private HouseNumbers() {}

    static List<Span> postcodes(String plain) {
        return Span.of(POSTCODE, 0, plain, HouseNumbers::postcode);
    }

    static List<Span> inStreets(String plain) {
        return Span.of(STREET, 1, plain, match -> !NO_STREETS.contains(wordBefore(plain, match.start(1))));
    }

    static List<Span> inNamedPlaces(String plain) {
        return Span.of(NAMED_PLACE, 2, plain, _ -> true);
    }

    static List<Span> inStreetsOf(String plain) {
        return Span.of(STREET_OF, 1, plain, _ -> true);
    }

    static List<Span> beforeTowns(String plain) {
        return Span.of(BEFORE_TOWN, 2, plain,
                match -> !NUMBERED_THINGS.contains(match.group(1).toLowerCase(Locale.ROOT)));
    }

    static List<Span> english(String plain) {
        return Span.of(ENGLISH, 1, plain, _ -> true);
    }

    static List<Span> named(String plain) {
        return Span.of(NAMED, 1, plain, _ -> true);
    }

    /// "2024 in" and "1500 km" are no postcodes; "1011 IN" is one, since nobody writes the word so.
    private static boolean postcode(MatchResult match) {
        var letters = match.group(2);
        var shouted = letters.equals(letters.toUpperCase(Locale.ROOT));
        return shouted || !SHORT_WORDS.contains(letters.toLowerCase(Locale.ROOT));
    }

    private static String wordBefore(String plain, int at) {
        int end = at;
        while (end > 0 && !Character.isLetter(plain.charAt(end - 1))) end--;
        int start = end;
        while (start > 0 && end - start < 40 && Character.isLetter(plain.charAt(start - 1))) start--;
        return plain.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
