package nl.meldwijzer.channel.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import nl.meldwijzer.channel.NumberPlan;

/// The plan of libphonenumber. Numbers are as Twilio writes them, `+316…`; short codes and names have no country.
public final class LibraryNumberPlan implements NumberPlan {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";
    private static final int LAST_DIGITS = 4;

    @Override
    public Area area(String number) {
        try {
            var parsed = LIBRARY.parse(number, null);
            return new Area(country(parsed), prefix(LIBRARY.format(parsed, PhoneNumberFormat.E164)));
        } catch (NumberParseException _) {
            return new Area(NO_COUNTRY, prefix(number));
        }
    }

    /// A number that its country never gave out still costs what that country costs.
    private static String country(PhoneNumber number) {
        var exact = LIBRARY.getRegionCodeForNumber(number);
        var country = exact == null ? LIBRARY.getRegionCodeForCountryCode(number.getCountryCode()) : exact;
        return country.length() == 2 ? country : NO_COUNTRY;
    }

    private static String prefix(String number) {
        return number.substring(0, Math.max(0, number.length() - LAST_DIGITS));
    }
}
