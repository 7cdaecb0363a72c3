package nl.meldwijzer.channel.twilio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.channel.DeliveryReport;
import nl.meldwijzer.channel.DeliveryReport.Stage;

/// From the fields of a status callback to a report of ours.
final class TwilioDelivery {
    static final Set<String> KNOWN = Set.of("MessageSid", "MessageStatus", "ErrorCode");

    private TwilioDelivery() {}

    /// Empty for a status that we do not know.
    static Optional<DeliveryReport> read(String key, Form.Fields fields) {
        var status = fields.first("MessageStatus").toUpperCase(Locale.ROOT);
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(status))
                .findFirst()
                .map(stage -> report(key, stage, fields.first("ErrorCode")));
    }

    private static DeliveryReport report(String key, Stage stage, String error) {
        var code = error.matches("[1-9]\\d{4}") ? Integer.parseInt(error) : 0;
        var reason = code == 0 ? "" : "twilio " + code;
        return new DeliveryReport(key, stage, reason, TwilioAnswer.remedy(code));
    }
}
