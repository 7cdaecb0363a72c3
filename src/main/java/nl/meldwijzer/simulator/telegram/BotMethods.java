package nl.meldwijzer.simulator.telegram;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.Message;
import nl.meldwijzer.simulator.PhoneAddress;
import nl.meldwijzer.text.Medium;
import tools.jackson.databind.JsonNode;

/// The methods of the Bot API that a bot like ours uses. Refuses what Telegram refuses, in its words.
final class BotMethods {
    private static final int LONGEST_PAYLOAD_BYTES = 64;

    private final Board board;
    private final Numbers numbers;
    private final InstantSource time;
    private final Updates updates;
    private volatile String webhook = "";

    BotMethods(Board board, Numbers numbers, InstantSource time, Updates updates) {
        this.board = board;
        this.numbers = numbers;
        this.time = time;
        this.updates = updates;
    }

    /// The result of a method. Names of methods have no case.
    Object call(String method, JsonNode parameters) {
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "sendmessage" -> send(parameters);
            case "deletemessage" -> delete(parameters);
            case "editmessagereplymarkup" -> changeButtons(parameters);
            case "answercallbackquery", "leavechat" -> true;
            case "setwebhook" -> listen(parameters.path("url").asString(""));
            case "deletewebhook" -> listen("");
            case "getwebhookinfo" -> Map.of("url", webhook, "has_custom_certificate", false, "pending_update_count", 0);
            case "getme" -> updates.bot();
            default -> throw new Refusal(404, "Not Found");
        };
    }

    private Object send(JsonNode parameters) {
        var phone = phone(parameters);
        var text = parameters.path("text").asString("");
        if (text.isBlank()) throw Refusal.badRequest("message text is empty");
        if (text.length() > Medium.TELEGRAM.longestText()) throw Refusal.badRequest("message is too long");
        var rows = rows(parameters.path("reply_markup").path("inline_keyboard"));
        var number = numbers.next();
        var now = time.instant();
        board.put(new Message(Integer.toString(number), phone, now, new Message.Received(text, "", rows), 0,
                Message.State.ARRIVED, 0));
        return updates.botMessage(number, phone, now, text);
    }

    private Object delete(JsonNode parameters) {
        var id = parameters.path("message_id").asString("");
        var phone = phone(parameters);
        var here = board.find(id).filter(message -> message.phone().equals(phone)).isPresent();
        if (!here || !board.change(id, Message::deleted)) throw Refusal.badRequest("message to delete not found");
        return true;
    }

    private Object changeButtons(JsonNode parameters) {
        var id = parameters.path("message_id").asString("");
        var phone = phone(parameters);
        var rows = rows(parameters.path("reply_markup").path("inline_keyboard"));
        var message = board.find(id)
                .filter(it -> it.phone().equals(phone) && it.body() instanceof Message.Received)
                .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (message.with(rows).equals(message)) throw Refusal.badRequest("message is not modified");
        board.change(id, it -> it.with(rows));
        var text = message.body() instanceof Message.Received(var known, _, _) ? known : "";
        return updates.botMessage(Integer.parseInt(id), phone, message.at(), text);
    }

    private boolean listen(String url) {
        webhook = url;
        return true;
    }

    private static PhoneAddress phone(JsonNode parameters) {
        try {
            return new PhoneAddress(Medium.TELEGRAM, parameters.path("chat_id").asString(""));
        } catch (IllegalArgumentException _) {
            throw Refusal.badRequest("chat not found");
        }
    }

    private static List<List<Message.Button>> rows(JsonNode keyboard) {
        return keyboard.valueStream().map(row -> row.valueStream().map(BotMethods::button).toList()).toList();
    }

    private static Message.Button button(JsonNode button) {
        var payload = button.path("callback_data").asString("");
        var bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST_PAYLOAD_BYTES) throw Refusal.badRequest("BUTTON_DATA_INVALID");
        return new Message.Button(button.path("text").asString(""), payload);
    }
}
