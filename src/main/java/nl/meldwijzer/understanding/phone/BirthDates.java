package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.regex.Pattern;

/// Dates of birth: a date behind words that say so ("geboren op", "born on", "dob"). Other dates stay, and so do ages
/// and a year of birth alone.
final class BirthDates {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)\\p{L}{0,7}";
    private static final String YEAR = "(?:(?:1[3-9]|20)\\d{2}|'?\\d{2})";
    /// The first form takes a month in any language; the words around it say that it is one.
    private static final String DATE = "(?:" + DAY + "(?:er)? (?:de )?\\p{L}{3,12} (?:de )?(?:19|20)\\d{2}|" + DAY
            + "[-/. ]{1,2}(?:0?[1-9]|1[0-2])[-/. ]{1,2}" + YEAR
            + "|(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.]" + DAY
            + "|" + DAY + "(?:e|de|den|ste|th|st|nd|rd)? (?:of |de )?" + MONTH + "(?:,? " + YEAR + ")?"
            + "|" + MONTH + " " + DAY + "(?:th|st|nd|rd)?(?:,? " + YEAR + ")?|[0-3]\\d[01]\\d(?:19|20)?\\d{2})(?!\\d)";
    private static final Pattern BORN = Pattern.compile("(?<!\\p{L})(?:geboren|gebore|jarig|verjaar(?:dag)?"
            + "|geb(?:oorte)?\\.?[ -]?dat(?:um)?|geb\\.?|ik ben van|doğum tarihim?|dogum tarihim?|data urodzenia|urodzon[ay]|née?"
            + "|date de naissance|nac(?:í|i|ido|ida)|fecha de nacimiento|geburtsdatum|дата народження|народи\\p{L}{1,6}"
            + "|تاريخ ميلادي|تاريخ الميلاد|تاریخ تولد|b-day|born|birthday|date of birth|birth ?date|bday|dob|d\\.o\\.b\\.?)"
            + "(?: (?:ben|is|was|op|on|de|the|in|ik|mijn|zijn|haar|my|his|her|i|am|le|el|dnia|den|w)){0,4}[:=]? {0,2}("
            + DATE + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BORN_BEHIND = Pattern.compile(
            "(?<![\\d\\p{L}])(" + DATE + ") (?:ben ik |is (?:hij|zij|ze) |is (?:mijn|zijn|haar) )?"
                    + "(?:geboren|jarig|geboortedatum|verjaardag)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private BirthDates() {}

    static List<Span> told(String plain) {
        return Span.of(BORN, 1, plain, _ -> true);
    }

    static List<Span> toldBehind(String plain) {
        return Span.of(BORN_BEHIND, 1, plain, _ -> true);
    }
}
