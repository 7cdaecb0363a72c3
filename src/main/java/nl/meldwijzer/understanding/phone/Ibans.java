package nl.meldwijzer.understanding.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.garvelink.iban.CountryCodes;
import nl.garvelink.iban.Modulo97;

/// Bank accounts: as long as their country has them, and the check digits are right. A Dutch one counts also with a
/// typing error, since its shape is like nothing else.
final class Ibans {
    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[ .-]?\\d[ .-]?\\d");
    private static final Pattern DUTCH = Pattern.compile("NL\\d{2}[A-Z]{4}\\d{10}");

    private Ibans() {}

    static List<Span> in(String plain) {
        var spans = new ArrayList<Span>();
        var matcher = BEGINNING.matcher(plain);
        int at = 0;
        while (matcher.find(at)) {
            int end = end(plain, matcher.start());
            if (end > 0) spans.add(new Span(matcher.start(), end));
            at = end > 0 ? end : matcher.start() + 1;
        }
        return spans;
    }

    /// Where the account that begins at `start` ends, or -1 when none does.
    private static int end(String plain, int start) {
        var country = plain.substring(start, start + 2).toUpperCase(Locale.ROOT);
        if (!CountryCodes.isKnownCountryCode(country)) return -1;
        int length = CountryCodes.getLengthForCountryCode(country);
        var account = new StringBuilder(length);
        int at = start;
        for (; at < plain.length() && account.length() < length; at++) {
            char letter = plain.charAt(at);
            if (symbol(letter)) account.append(Character.toUpperCase(letter));
            else if (!between(plain, at)) return -1;
        }
        if (account.length() < length || symbolAt(plain, at)) return -1;
        return DUTCH.matcher(account).matches() || Modulo97.verifyCheckDigits(account) ? at : -1;
    }

    private static boolean symbol(char letter) {
        return letter < 0x80 && Character.isLetterOrDigit(letter);
    }

    private static boolean symbolAt(String plain, int at) {
        return at < plain.length() && symbol(plain.charAt(at));
    }

    private static boolean between(String plain, int at) {
        return " .-".indexOf(plain.charAt(at)) >= 0 && symbol(plain.charAt(at - 1));
    }
}
