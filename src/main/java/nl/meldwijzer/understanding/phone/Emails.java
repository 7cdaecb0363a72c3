package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// E-mail addresses, also the ones that are written to get past a filter: `jan (at) gmail punt com`.
final class Emails {
    private static final String LOCAL = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]*+";
    private static final Pattern WRITTEN = Pattern.compile(LOCAL + "@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELLED = Pattern.compile(
            LOCAL + " {0,2}(?:@|[(\\[{]at[)\\]}]| at | ap(?:en|e)staart(?:je)? ) {0,2}[\\p{L}\\p{N}-]{1,63}"
                    + "(?:(?:\\.| (?:punt|dot) | ?[(\\[](?:punt|dot)[)\\]] ?)[\\p{L}\\p{N}-]{1,63}){0,3}"
                    + "(?:\\.| (?:punt|dot) | ?[(\\[](?:punt|dot)[)\\]] ?)(?:com|nl|net|org|eu|be|de|uk|fr|es|pl|tr|ua|info|io|me|sr|ma)"
                    + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> HINTS = List.of("@", "at)", "at]", "at}", " at ", "staart");

    private Emails() {}

    static List<Span> written(String plain) {
        return plain.indexOf('@') < 0 ? List.of() : Span.of(WRITTEN, plain);
    }

    static List<Span> spelled(String plain) {
        return HINTS.stream().anyMatch(plain.toLowerCase(Locale.ROOT)::contains) ? Span.of(SPELLED, plain) : List.of();
    }
}
