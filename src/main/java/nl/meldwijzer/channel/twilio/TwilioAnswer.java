package nl.meldwijzer.channel.twilio;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.channel.DeliveryReport.Remedy;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.NotBeforeTheyWrite;
import nl.meldwijzer.channel.SendOutcome.Refused;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.channel.SendOutcome.Unknown;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What an answer of Twilio means for the message. Reads the status and Twilio's error code, nothing else.
final class TwilioAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    /// Opted out; no such number; no mobile; country not enabled; not on the channel; not allowed on it.
    private static final Set<Integer> NOBODY_THERE = Set.of(21610, 21211, 21614, 21408, 63003, 63024);
    /// Wrong or withdrawn credentials, a suspended account, a sender that is not of this account or region, a full queue, a
    /// sender's or account's limit: somebody mends it, or time does.
    private static final Set<Integer> MENDABLE = Set.of(20003, 20005, 20404, 20429, 21606, 21611, 21660, 21663, 30001,
            30002, 63007, 63017, 63018, 63038);

    /// Thousands of the codes with which WhatsApp refuses.
    private static final int WHATSAPP = 63;
    /// A day after the person's last message WhatsApp takes neither text nor buttons.
    private static final int WINDOW_CLOSED = 63016;

    private TwilioAnswer() {}

    /// Empty for a success. An answer of 5xx leaves open whether the message was taken.
    static Optional<SendOutcome> judge(int status, String body, String retryAfter) {
        var json = object(body);
        if (status >= 200 && status < 300)
            return json.isObject() ? Optional.empty() : Optional.of(new Unknown("unreadable answer"));
        if (status >= 500 || status == 408) return Optional.of(new Unknown("http " + status));
        if (status == 429) return Optional.of(new TryLater(wait(retryAfter), "http 429"));
        return Optional.of(refusal(status, json.path("code").asInt(0)));
    }

    private static SendOutcome refusal(int status, int code) {
        if (MENDABLE.contains(code)) return new TryLater(LATER, "twilio " + code);
        if (code == WINDOW_CLOSED) return new NotBeforeTheyWrite("twilio " + code);
        if (NOBODY_THERE.contains(code)) return new Refused("twilio " + code, true);
        if (status == 401 || status == 403 || status == 404) return new TryLater(LATER, "http " + status);
        // Without a code it is not Twilio that speaks, but something on the way.
        return code == 0 ? new TryLater(LATER, "http " + status) : new Refused("twilio " + code, false);
    }

    static String reason(int status, String body) {
        var code = object(body).path("code").asInt(0);
        return code == 0 ? "http " + status : "twilio " + code;
    }

    private static JsonNode object(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// What can be done when a message that was taken fails later.
    static Remedy remedy(int code) {
        if (code == WINDOW_CLOSED) return Remedy.WAIT_FOR_THEM;
        if (NOBODY_THERE.contains(code)) return Remedy.OPTED_OUT;
        return !MENDABLE.contains(code) && code / 1_000 == WHATSAPP ? Remedy.PLAIN_TEXT : Remedy.NONE;
    }

    /// Zero leaves it to the dispatcher, which waits longer each time.
    private static Duration wait(String retryAfter) {
        if (!retryAfter.matches("\\d{1,9}")) return Duration.ZERO;
        var asked = Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter)));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
