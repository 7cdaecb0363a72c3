package nl.meldwijzer.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// The providers' clouds of one run.
public record Clouds(Twilio twilio, Telegram telegram) implements AutoCloseable {
    public static final String PUBLIC_URL = "https://meldpunt.example.nl";
    /// Far above what a test sends, so that only what it means to limit is limited.
    private static final String NO_LIMIT = "10000000";

    public Clouds() {
        this(new Twilio(), new Telegram());
    }

    /// The settings of a program that talks to these clouds, without limits on what it may send.
    public Map<String, String> settings() {
        var settings = new HashMap<>(twilio.settings());
        settings.putAll(telegram.settings());
        settings.put("MELDWIJZER_PUBLIC_URL", PUBLIC_URL);
        settings.put("TWILIO_MESSAGES_PER_SECOND", "1000");
        settings.put("TELEGRAM_MESSAGES_PER_SECOND", "1000");
        for (var limit : new String[]{"PREFIXHOUR", "HOMECOUNTRYHOUR", "HOUR", "DAYSEGMENTS", "DAYMONEY"})
            settings.put("MELDWIJZER_SMS_" + limit, NO_LIMIT);
        return settings;
    }

    public void meet(Function<String, CloudFault> faults) {
        twilio.meets(faults);
        telegram.meets(faults);
    }

    int hanging() {
        return twilio.hanging() + telegram.hanging();
    }

    public void tell(Consumer<Cloud.Taken> listener) {
        twilio.tell(listener);
        telegram.tell(listener);
    }

    @Override
    public void close() {
        twilio.close();
        telegram.close();
    }
}
