package nl.meldwijzer.faults;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Telegram's Bot API. It cannot be asked what it took.
public final class Telegram extends Cloud {
    public static final String BOT = "1000001:planted-bot-token";
    public static final String SECRET = "planted-webhook-secret";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AtomicInteger numbers = new AtomicInteger();
    private volatile String webhook = "";

    Map<String, String> settings() {
        return Map.of("TELEGRAM_BOT_TOKEN", BOT, "TELEGRAM_WEBHOOK_SECRET", SECRET, "TELEGRAM_API_URL",
                "http://localhost:" + port());
    }

    /// Where the bot's updates are brought; blank when nowhere.
    public String webhook() {
        return webhook;
    }

    @Override
    Answer answer(HttpExchange call, String body) throws IOException {
        var path = call.getRequestURI().getPath();
        var method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var asked = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        return switch (method) {
            case "sendmessage" -> send(asked);
            case "setwebhook" -> listen(asked.path("url").asString(""));
            case "deletewebhook" -> listen("");
            case "getwebhookinfo" -> result("{\"url\":\"" + webhook + "\",\"pending_update_count\":0}");
            default -> result("true");
        };
    }

    private Answer send(JsonNode asked) throws IOException {
        var number = numbers.incrementAndGet();
        var chat = asked.path("chat_id").asString("");
        var message = new Taken(Instant.now(), Integer.toString(number), chat, asked.path("text").asString(""), "");
        return send(message, () -> {}, result("""
                {"message_id":%d,"date":1763980000,"chat":{"id":%s,"type":"private"}}""".formatted(number, chat)));
    }

    private Answer listen(String url) {
        webhook = url;
        return result("true");
    }

    private static Answer result(String result) {
        return new Answer(200, "{\"ok\":true,\"result\":" + result + "}");
    }
}
