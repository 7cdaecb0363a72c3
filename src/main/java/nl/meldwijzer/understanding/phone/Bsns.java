package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.regex.Pattern;

/// Citizen service numbers: nine digits that pass the eleven test, or any eight or nine behind the word `bsn`.
final class Bsns {
    private static final Pattern NINE = Pattern.compile("(?<![\\p{L}\\d])(?<!\\d[-.])"
            + "(?:\\d{9}|\\d{3}([ .-])\\d{3}\\1\\d{3}|\\d{4}([ .-])\\d{2}\\2\\d{3})(?![\\p{L}\\d]|[-.]\\d)");
    private static final Pattern NAMED = Pattern.compile(
            "(?:bsn|sofi|burgerservice)(?:-?nummer|-?nr)?[^\\d\\n]{0,15}(\\d(?:[ .-]?\\d){7,8})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private Bsns() {}

    static List<Span> named(String plain) {
        return Span.of(NAMED, 1, plain, _ -> true);
    }

    static List<Span> tested(String plain) {
        return Span.of(NINE, 0, plain, match -> passesElevenTest(match.group()));
    }

    private static boolean passesElevenTest(String written) {
        int weight = 9;
        int sum = 0;
        for (int i = 0; i < written.length(); i++) {
            char digit = written.charAt(i);
            if (digit < '0' || digit > '9') continue;
            sum += (digit - '0') * (weight == 1 ? -1 : weight);
            weight--;
        }
        return sum != 0 && sum % 11 == 0;
    }
}
