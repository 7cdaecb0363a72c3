package nl.meldwijzer.channel.telegram;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Content.Media.Kind;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One update of Telegram, as far as it concerns us. Read field by field, so that what is new or strange is passed over
/// instead of stopping the queue of a chat: Telegram brings a refused update again for a day, and nothing after it.
sealed interface Update {
    /// @param query id of the press to be confirmed, so that the button stops waiting; blank when it was none
    /// @param below id of the message whose button it was; blank when it was none
    record FromPerson(Inbound inbound, String query, String below) implements Update {}

    /// Somebody put the bot into a group or channel, where everybody would read along.
    record InGroup(String chat) implements Update {}

    record Ignored() implements Update {}

    JsonMapper JSON = JsonMapper.shared();
    Set<String> OTHER_MEDIA = Set.of("document", "poll", "story", "venue", "game", "paid_media", "checklist",
            "invoice");
    /// An animation comes with a document beside it: so these are looked for first.
    Map<String, Kind> MEDIA = Map.ofEntries(Map.entry("photo", Kind.PHOTO), Map.entry("live_photo", Kind.PHOTO),
            Map.entry("video", Kind.VIDEO), Map.entry("video_note", Kind.VIDEO), Map.entry("animation", Kind.VIDEO),
            Map.entry("voice", Kind.VOICE), Map.entry("audio", Kind.VOICE), Map.entry("sticker", Kind.STICKER),
            Map.entry("dice", Kind.STICKER), Map.entry("contact", Kind.CONTACT));

    /// @return [Ignored] for what is no JSON
    static Update read(byte[] body, String meldpunt) {
        try {
            return read(JSON.readTree(body), meldpunt);
        } catch (JacksonException _) {
            return new Ignored();
        }
    }

    static Update read(JsonNode update, String meldpunt) {
        if (!update.path("update_id").isIntegralNumber()) return new Ignored();
        if (update.path("message").isObject()) {
            var message = update.path("message");
            return fromPerson(update, meldpunt, message.path("chat"), message, content(message), "");
        }
        if (update.path("edited_message").isObject()) {
            var message = update.path("edited_message");
            // A live location moves by edits, every few seconds.
            var content = message.has("location") ? null : new Content.Edited();
            return fromPerson(update, meldpunt, message.path("chat"), message, content, "");
        }
        if (update.path("callback_query").isObject()) return press(update, meldpunt, update.path("callback_query"));
        if (update.path("my_chat_member").isObject()) {
            var change = update.path("my_chat_member");
            return fromPerson(update, meldpunt, change.path("chat"), change, membership(change), "");
        }
        var post = update.path("channel_post").path("chat").path("id");
        return post.isIntegralNumber() ? new InGroup(post.asString()) : new Ignored();
    }

    private static Update press(JsonNode update, String meldpunt, JsonNode query) {
        var chat = query.path("message").path("chat");
        var data = query.path("data").asString("");
        var content = data.isBlank() ? null : new Content.Pressed(data);
        return fromPerson(update, meldpunt, chat, query, content, query.path("id").asString(""));
    }

    private static Update fromPerson(JsonNode update, String meldpunt, JsonNode chat, JsonNode sent,
            @Nullable Content content, String query) {
        if (!chat.path("id").isIntegralNumber()) return new Ignored();
        if (!chat.path("type").asString("").equals("private"))
            return isGone(sent) ? new Ignored() : new InGroup(chat.path("id").asString());
        if (content == null) return new Ignored();
        var id = meldpunt + ":" + update.path("update_id").asString();
        var from = new Address(Medium.TELEGRAM, chat.path("id").asString(), meldpunt);
        var inbound = new Inbound(id, meldpunt, from, language(sent.path("from")), content,
                sent.path("message_id").asLong(0))
                .inReplyTo(sent.path("reply_to_message").path("message_id").asString(""));
        return new FromPerson(inbound, query,
                query.isBlank() ? "" : sent.path("message").path("message_id").asString(""));
    }

    /// Null for what is no message of a person, such as "message pinned".
    private static @Nullable Content content(JsonNode message) {
        var text = message.path("text").asString("");
        if (!text.isEmpty()) return new Content.Text(withoutStart(text));
        if (message.path("location").isObject() && !message.has("venue")) return place(message.path("location"));
        var kind = kind(message);
        return kind == null ? null : new Content.Media(kind, new Content.Text(message.path("caption").asString("")));
    }

    /// Null when nothing of the kind was sent.
    private static @Nullable Kind kind(JsonNode message) {
        for (var media : MEDIA.entrySet()) if (message.has(media.getKey())) return media.getValue();
        var other = OTHER_MEDIA.stream().anyMatch(message::has) || message.has("caption");
        return other ? Kind.OTHER : null;
    }

    private static Content place(JsonNode location) {
        var latitude = location.path("latitude").asDouble(Double.NaN);
        var longitude = location.path("longitude").asDouble(Double.NaN);
        var onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? new Content.Location(latitude, longitude) : new Content.Media(Kind.OTHER);
    }

    /// `/start` is what the button "Start" sends, with a word after it when the person came by a link.
    private static String withoutStart(String text) {
        if (!text.matches("(?s)/start(@\\w+)?(\\s.*)?")) return text;
        var rest = text.replaceFirst("/start(@\\w+)?", "").strip();
        return rest.isEmpty() ? "start" : rest;
    }

    private static @Nullable Content membership(JsonNode change) {
        return switch (change.path("new_chat_member").path("status").asString("")) {
            case "kicked" -> new Content.OptedOut();
            case "member" -> new Content.OptedIn();
            default -> null;
        };
    }

    /// We left the group, or were put out of it.
    private static boolean isGone(JsonNode change) {
        return Set.of("left", "kicked").contains(change.path("new_chat_member").path("status").asString(""));
    }

    private static String language(JsonNode person) {
        var code = person.path("language_code").asString("").split("-", 2)[0].toLowerCase(Locale.ROOT);
        return code.matches("[a-z]{2}") ? code : "";
    }
}
