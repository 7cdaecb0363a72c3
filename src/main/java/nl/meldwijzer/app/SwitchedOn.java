package nl.meldwijzer.app;

import java.util.EnumSet;
import java.util.Set;
import nl.meldwijzer.text.Medium;
import org.springframework.core.env.Environment;

/// Which channels of the default meldpunt have credentials.
final class SwitchedOn {
    private SwitchedOn() {}

    static Set<Medium> media(Environment environment) {
        var on = EnumSet.noneOf(Medium.class);
        if (!environment.getProperty("meldwijzer.twilio.account-sid", "").isBlank()) {
            on.add(Medium.WHATSAPP);
            on.add(Medium.SMS);
        }
        if (!environment.getProperty("meldwijzer.telegram.bot-token", "").isBlank()) on.add(Medium.TELEGRAM);
        return on;
    }
}
