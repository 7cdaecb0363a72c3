package nl.meldwijzer.simulator.telegram;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.simulator.Input;
import nl.meldwijzer.simulator.Phone;
import nl.meldwijzer.simulator.PhoneAddress;

/// The JSON of Telegram's Bot API for what a person does, as maps.
final class Updates {
    private final Map<String, ?> bot;

    Updates(String botToken) {
        var id = Long.parseLong(botToken.substring(0, botToken.indexOf(':')));
        this.bot = Map.of("id", id, "is_bot", true, "first_name", "Meldwijzer", "username", "practice_bot");
    }

    Map<String, ?> bot() {
        return bot;
    }

    Map<String, ?> update(int number, Phone phone, Input input, int message, Instant at) {
        return switch (input) {
            case Input.Press press -> Map.of("update_id", number, "callback_query", press(number, phone, press, at));
            case Input.Text(var text) -> sent(number, phone, message, at, withText(text));
            case Input.Place(var latitude, var longitude) -> sent(number, phone, message, at,
                    Map.of("location", Map.of("latitude", latitude, "longitude", longitude)));
            case Input.Photo _ -> sent(number, phone, message, at, Map.of("photo", photo(message)));
        };
    }

    /// A message of the bot's, as `sendMessage` gives it back.
    Map<String, Object> botMessage(int message, PhoneAddress phone, Instant at, String text) {
        var json = new LinkedHashMap<String, Object>();
        json.put("message_id", message);
        json.put("from", bot);
        json.put("chat", Map.of("id", Long.parseLong(phone.value()), "type", "private"));
        json.put("date", at.getEpochSecond());
        json.put("text", text);
        return json;
    }

    private Map<String, ?> sent(int number, Phone phone, int message, Instant at, Map<String, ?> content) {
        var json = new LinkedHashMap<String, Object>();
        json.put("message_id", message);
        json.put("from", person(phone));
        json.put("chat", Map.of("id", id(phone), "first_name", phone.name(), "type", "private"));
        json.put("date", at.getEpochSecond());
        json.putAll(content);
        return Map.of("update_id", number, "message", json);
    }

    private Map<String, ?> press(int number, Phone phone, Input.Press press, Instant at) {
        var below = press.of().matches("\\d{1,9}") ? Integer.parseInt(press.of()) : 0;
        return Map.of("id", Integer.toString(number), "from", person(phone), "message",
                botMessage(below, phone.address(), at, "…"), "chat_instance", Long.toString(id(phone)), "data",
                press.payload());
    }

    private static Map<String, ?> withText(String text) {
        if (!text.matches("/[a-z]{1,32}(\\s.*)?")) return Map.of("text", text);
        var length = text.split("\\s", 2)[0].length();
        return Map.of("text", text, "entities", List.of(Map.of("type", "bot_command", "offset", 0, "length", length)));
    }

    private static List<Map<String, ?>> photo(int message) {
        return List.of(Map.of("file_id", "practice-" + message, "file_unique_id", "practice" + message, "width", 90,
                "height", 67, "file_size", 1_253));
    }

    private static Map<String, ?> person(Phone phone) {
        return Map.of("id", id(phone), "is_bot", false, "first_name", phone.name(), "language_code",
                phone.language());
    }

    private static long id(Phone phone) {
        return Long.parseLong(phone.address().value());
    }
}
