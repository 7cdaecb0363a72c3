package nl.meldwijzer.simulator;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import nl.meldwijzer.text.Medium;

/// The address of a practice phone as the provider writes it. Only addresses that nobody can have are taken:
/// Dutch numbers that begin with 060 are not given out, and Telegram's ids are far below four billion thousand.
public record PhoneAddress(Medium medium, String value) {
    private static final int NUMBERS = 10_000_000;
    private static final Pattern WHATSAPP = Pattern.compile("whatsapp:\\+3160\\d{7}");
    private static final Pattern SMS = Pattern.compile("\\+3160\\d{7}");
    private static final Pattern TELEGRAM = Pattern.compile("400000\\d{7}");

    public PhoneAddress {
        if (!pattern(medium).matcher(value).matches())
            throw new IllegalArgumentException("not the address of a practice phone on " + medium.code());
    }

    static PhoneAddress fresh(Medium medium, RandomGenerator random) {
        var digits = "%07d".formatted(random.nextInt(NUMBERS));
        return new PhoneAddress(medium, switch (medium) {
            case WHATSAPP -> "whatsapp:+3160" + digits;
            case SMS -> "+3160" + digits;
            case TELEGRAM -> "400000" + digits;
        });
    }

    private static Pattern pattern(Medium medium) {
        return switch (medium) {
            case WHATSAPP -> WHATSAPP;
            case SMS -> SMS;
            case TELEGRAM -> TELEGRAM;
        };
    }

    @Override
    public String toString() {
        return medium.code() + ":***";
    }
}
