package nl.meldwijzer.channel.telegram;

import java.io.Serializable;
import java.time.Duration;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.Refused;
import nl.meldwijzer.channel.SendOutcome.Sent;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.channel.SendOutcome.Unknown;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the Bot API answered, without its words.
///
/// @param code Telegram's error code, which is an HTTP status; 0 when the answer has none
/// @param result what was asked for, which may be what people wrote; missing when there is none
record TelegramAnswer(boolean ok, int code, int retryAfterSeconds, JsonNode result) implements Serializable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SOON_SECONDS = 3;
    private static final int LONGEST_SECONDS = 3_600;
    private static final Duration LATER = Duration.ofMinutes(5);

    /// Anything that is no answer of the Bot API, such as the page of a proxy, is read as neither ok nor a code.
    static TelegramAnswer read(String body) {
        try {
            var json = JSON.readTree(body);
            var retryAfter = json.path("parameters").path("retry_after").asInt(SOON_SECONDS);
            return new TelegramAnswer(json.path("ok").asBoolean(false), json.path("error_code").asInt(0), retryAfter,
                    json.path("result"));
        } catch (JacksonException _) {
            return new TelegramAnswer(false, 0, 0, MissingNode.getInstance());
        }
    }

    static TelegramAnswer withStatus(int status) {
        return new TelegramAnswer(false, status, SOON_SECONDS, MissingNode.getInstance());
    }

    SendOutcome outcome() {
        if (ok) return new Sent(result.path("message_id").asString(""));
        if (code == 429)
            return new TryLater(Duration.ofSeconds(Math.clamp(retryAfterSeconds, 1, LONGEST_SECONDS)), "telegram 429");
        if (code == 403) return new Refused("telegram 403", true); // blocked by the person, or the account is gone
        if (code == 401 || code == 404) return new TryLater(LATER, "telegram " + code); // the token; somebody mends it
        if (code >= 300 && code < 500 && code != 408) return new Refused("telegram " + code, false);
        return new Unknown(code == 0 ? "unreadable answer" : "telegram " + code);
    }

    @Override
    public String toString() {
        return "TelegramAnswer[" + ok + ", " + code + "]";
    }

    /// For the interceptor, which hands the library an answer it can pass on.
    String json() {
        return "{\"ok\":" + ok + ",\"error_code\":" + code + "}";
    }
}
