package nl.meldwijzer.understanding.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import nl.meldwijzer.understanding.Understood.Kind;

/// A piece as somebody can be reached by it. A number with a typing error reaches nobody: it is left out all the same.
final class Usable {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String REGION = "NL";
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,24}");

    private Usable() {}

    /// Empty when it cannot be used.
    static String of(Kind kind, String written) {
        if (kind == Kind.PHONE) return phone(written);
        return kind == Kind.EMAIL && EMAIL.matcher(written).matches() ? written : "";
    }

    private static String phone(String written) {
        try {
            var number = LIBRARY.parse(written, REGION);
            return LIBRARY.isValidNumber(number) ? LIBRARY.format(number, PhoneNumberFormat.E164) : "";
        } catch (NumberParseException _) {
            return "";
        }
    }
}
