package nl.meldwijzer.understanding.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Phone numbers: those that the library knows, and whatever looks like one to a person, such as a number with a typing
/// error or a foreign number without its country. Numbers that nobody has at home, 0800 and 0900, stay.
final class Phones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String REGION = "NL";
    private static final int FEWEST_DIGITS = 7;
    private static final Set<PhoneNumberType> NOBODYS = Set.of(PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST);

    /// Ten digits first, so that a count behind the number stays: "0612345678 3 jongens".
    private static final String MORE = "(?:[ ()/._-]{0,3}\\d)";
    private static final Pattern LOOKALIKE = Pattern.compile("(?<![\\d+])(?:"
            + "\\(?0\\)? ?[1-9](?:" + MORE + "{8}|" + MORE + "{9}|" + MORE + "{7})(?!\\d)"
            + "|(?:\\+|00) ?[1-9]" + MORE + "{7,13}(?!\\d)"
            + "|6[1-9]\\d{7}(?![\\d\\p{L}]))");

    private Phones() {}

    static List<Span> known(String plain) {
        if (plain.chars().filter(Phones::digit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) return List.of();
        var spans = new ArrayList<Span>();
        for (var match : LIBRARY.findNumbers(plain, REGION)) {
            if (!NOBODYS.contains(LIBRARY.getNumberType(match.number())))
                spans.add(new Span(match.start(), match.end()));
        }
        return spans;
    }

    static List<Span> lookalike(String plain) {
        return Span.of(LOOKALIKE, plain);
    }

    private static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
