package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Licence plates: all Dutch series, and the Belgian one of today. With dashes any letters count. Without them a plate
/// looks like ordinary words and numbers ("3 van 10", "in 2024"), so only capitals or letters without vowels count:
/// plates since 1978 have no vowels.
final class Plates {
    private static final List<String> SERIES = List.of(
            "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X",
            "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9", "9-XXX-999");
    private static final Pattern PLATE = Pattern.compile(
            SERIES.stream()
                    .map(Plates::pattern)
                    .collect(
                            Collectors.joining("|", "(?<![\\p{L}\\d])(?<![\\p{L}\\d][-.])(?:",
                                    ")(?![\\p{L}\\d]|[-.][\\p{L}\\d])")));

    /// Behind such a word any series is one, however it is written.
    private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})(?:kenteken(?:plaat)?|nummer(?:plaat|bord)|plaat"
            + "|(?:licen[cs]e|number) plate|plate|reg)(?: (?:is|was|van|de|number|nr))*:? {0,2}("
            + SERIES.stream().map(Plates::pattern).collect(Collectors.joining("|")) + ")(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");
    private static final Pattern CONSONANTS = Pattern.compile("[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]+");
    private static final Set<String> UNITS = Set.of("uur", "min", "sec");
    private static final Set<String> WORDS = Set.of(
            "uur", "min", "sec", "om", "in", "op", "en", "of", "te", "na", "nr", "to", "at", "no", "or", "km", "cm",
            "mm",
            "dm", "kg", "gr", "ml", "dl", "mb", "gb", "kb", "st", "ff", "pm", "tv", "wc", "mnd", "mrt", "hr", "ns",
            "bv",
            "blz", "vs", "tm", "x", "m");

    private Plates() {}

    static List<Span> in(String plain) {
        return Span.of(PLATE, 0, plain, Plates::plausible);
    }

    static List<Span> named(String plain) {
        return Span.of(NAMED, 1, plain, _ -> true);
    }

    private static String pattern(String series) {
        return series.replace("-", "[ -]?").replace("X", "[A-Za-z]").replace("9", "\\d");
    }

    private static boolean plausible(MatchResult match) {
        var plate = match.group();
        var groups = List.of(NO_LETTERS.matcher(plate).replaceAll(" ").strip().toLowerCase(Locale.ROOT).split(" "));
        if (plate.indexOf('-') >= 0) return groups.stream().noneMatch(UNITS::contains);
        if (groups.stream().anyMatch(WORDS::contains)) return false;
        boolean capitals = plate.equals(plate.toUpperCase(Locale.ROOT));
        boolean consonants = groups.stream().allMatch(group -> CONSONANTS.matcher(group).matches());
        boolean glued = plate.indexOf(' ') < 0;
        boolean fourDigits = groups.size() == 1 && groups.getFirst().length() == 2 && digits(plate) == 4;
        boolean between = Character.isDigit(plate.charAt(0)) && Character.isDigit(plate.charAt(plate.length() - 1));
        return (capitals && (glued || consonants)) || (consonants && (!fourDigits || (glued && between)));
    }

    private static long digits(String plate) {
        return plate.chars().filter(Character::isDigit).count();
    }
}
