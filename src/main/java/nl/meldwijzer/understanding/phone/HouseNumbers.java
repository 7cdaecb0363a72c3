package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// House numbers: what turns a street into somebody's door. The street itself stays, as do stops, lines, ages, counts.
final class HouseNumbers {
    static final String NUMBER = "(?i:\\d{1,5}(?:-?[a-z]{1,3}(?!\\p{L})|-\\d{1,4}|-[ivx]{1,4}(?!\\p{L})"
            + "| (?:bis|hs|huis|[a-h])(?![\\p{L}']))?)(?![\\d:]|[.,]\\d)";
    /// What is counted or dated is no house number: "Kerkstraat 3 jongens", "Kerkstraat 20 november".
    static final String NOT_COUNTED = "(?! ?(?i:jaar|jarige|jr|uur|u |min|sec|dag|week|weken|maand|keer|x |euro|€|%"
            + "|meter|m |km|man(?:nen)?(?!\\p{L})|vrouw|jongen|meisje|meid|mens|person|perso|kind|gast|vent|guy|gozer|lui"
            + "|kerel|dude|agent|leerling|student|vriend|jongere|ander|auto|scooter|fiets|straten|huizen|hoog"
            + "|jan(?:uari)?(?!\\p{L})|feb|maart|mrt|apr|mei(?!\\p{L})|jun|jul|aug|sep|okt|oct|nov|dec"
            + "|years?|hour|o'clock|am(?!\\p{L})|pm(?!\\p{L})|boy|girl|men(?!\\p{L})|wom|people|kid|time|day|month|car))";

    private static final Pattern CANDIDATE = Pattern.compile("(?<=[ .:])(" + NUMBER + ")" + NOT_COUNTED);
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\p{L}\\d])(\\d{1,4}[A-Za-z]?),? "
            + "(?:\\p{Lu}\\p{L}{1,30} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Square)(?!\\p{L})");

    /// How far before a number its street is looked for.
    private static final int WINDOW = 60;
    private static final Pattern MARK = Pattern.compile(",? ?(?<!\\p{L})(?:nr|no|nummer)\\.?:? ?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("huisnummer(?: is| was|:)? {0,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<!\\p{L})adres(?: is| was)?+:? ?+(?:\\p{L}[\\p{L}.'-]{0,30} ){1,4}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STREET_OF = Pattern
            .compile("(?<!\\p{L})(?:laan|plein|weg|straat|boulevard|gracht|hof|kade)"
                    + " (?:van|der|den|de|het|'t|ter|ten)(?: \\p{L}{1,30}){1,4}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOWN = Pattern.compile(",? ?\\uE000|, ?\\p{Lu}");

    private static final List<String> STREETS = List.of(
            "straat", "straatje", "str", "str.", "laan", "laantje", "weg", "plein", "gracht", "kade", "dijk", "singel",
            "steeg", "plantsoen", "dreef", "boulevard", "burgwal", "allee", "damrak", "brink", "sloot", "vest", "oever",
            "meent", "gaarde", "hoven");
    /// Parks, fields and harbours end so as well: these count behind a capital.
    private static final List<String> NAMED_PLACES = List.of(
            "hof", "pad", "park", "markt", "ring", "poort", "haven", "baan", "veld", "erf", "wal", "dam", "zoom",
            "weide",
            "horst", "donk", "akker", "berg", "burg", "rak", "kamp", "zijde", "eind", "einde", "tuin", "hout", "rade",
            "stein", "voort", "waard", "kin");
    /// Whole names of streets.
    private static final Set<String> ALONE = Set.of("dijk", "brink", "markt", "kade", "singel", "gracht", "dam", "wal");
    private static final Set<String> NO_STREETS = Set.of("onderweg", "terugweg", "heenweg", "snelweg");
    private static final Set<String> NUMBERED = Set.of(
            "lijn", "bus", "tram", "metro", "trein", "sprinter", "perron", "spoor", "halte", "gate", "zaal", "klas",
            "groep",
            "lokaal", "nummer", "nr", "week", "deel", "hal", "ingang", "uitgang", "etage", "verdieping", "januari",
            "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
            "december", "line", "platform", "room", "class", "group", "nog", "met", "om", "rond", "ongeveer", "over");

    private HouseNumbers() {}

    static List<Span> in(String plain) {
        return Span.of(CANDIDATE, 1, plain, match -> atDoor(match, plain));
    }

    static List<Span> english(String plain) {
        return Span.of(ENGLISH, 1, plain, _ -> true);
    }

    private static boolean atDoor(MatchResult number, String plain) {
        var before = plain.substring(Math.max(0, number.start() - WINDOW), number.start());
        if (NAMED.matcher(before).find() || ADDRESS.matcher(before).find()) return true;
        var street = MARK.matcher(before).replaceFirst("").stripTrailing();
        var word = street.substring(street.lastIndexOf(' ') + 1);
        var small = word.toLowerCase(Locale.ROOT);
        if (ends(small, STREETS)) return !NO_STREETS.contains(small);
        if (capital(word) && (ALONE.contains(small) || ends(small, NAMED_PLACES) || beforeTown(small, number, plain)))
            return true;
        return STREET_OF.matcher(street).find();
    }

    /// A suffix alone is no street: "op straat 3".
    private static boolean ends(String word, List<String> suffixes) {
        return suffixes.stream().anyMatch(suffix -> word.length() >= suffix.length() + 2 && word.endsWith(suffix));
    }

    private static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static boolean beforeTown(String word, MatchResult number, String plain) {
        return word.chars().allMatch(Character::isLetter) && !NUMBERED.contains(word)
                && TOWN.matcher(plain).region(number.end(), plain.length()).lookingAt();
    }
}
