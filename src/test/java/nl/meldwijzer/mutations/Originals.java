package nl.meldwijzer.mutations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What Twilio and Telegram really send, before anything is done to it.
final class Originals {
    /// Answers, commands and stories, so that talks get somewhere.
    private static final List<String> TEXTS = List.of("hoi", "1", "2", "3", "1 3", "1", "2", "overslaan", "terug",
            "hulp",
            "wat is het verschil", "english", "klaar", "verstuur", "stop", "start", "0", "?", "bel 112", "weg",
            "ik word lastiggevallen op school door " + Planted.WORDS,
            "bij " + Planted.WORDS + " om 22:30 bel 0687654321",
            "😀 " + Planted.WORDS);
    private static final List<String> STATUSES = List.of("queued", "sent", "delivered", "undelivered", "failed",
            "read");

    private Originals() {}

    /// The fields of a message by SMS or WhatsApp.
    static Map<String, String> message(RandomGenerator random, long number, int sender) {
        var whatsApp = random.nextInt(3) > 0;
        var phone = "+" + Planted.NUMBERS + "%05d".formatted(sender);
        var fields = new LinkedHashMap<String, String>();
        for (var id : List.of("MessageSid", "SmsMessageSid", "SmsSid")) fields.put(id, "SM%032x".formatted(number));
        fields.put("AccountSid", "AC00000000000000000000000000000001");
        fields.put("ApiVersion", "2010-04-01");
        fields.put("From", whatsApp ? "whatsapp:" + phone : phone);
        fields.put("To", whatsApp ? "whatsapp:+3197010200001" : "+3197010200002");
        fields.put("Body", Oddities.of(random, TEXTS));
        fields.put("NumMedia", "0");
        fields.put("NumSegments", "1");
        if (whatsApp) fields.putAll(ofWhatsApp(random, phone));
        else fields.putAll(ofSms(random));
        return fields;
    }

    private static Map<String, String> ofSms(RandomGenerator random) {
        var usual = new LinkedHashMap<>(Map.of("FromCity", Planted.CITY, "FromCountry", "NL", "FromZip", "1234",
                "AddOns", "{\"status\":\"successful\",\"results\":{\"" + Planted.NAME + "\":{\"code\":null}}}"));
        switch (random.nextInt(8)) {
            case 0 -> usual.put("OptOutType", "STOP");
            case 1 -> usual.put("OptOutType", "START");
            default -> {
            }
        }
        return usual;
    }

    private static Map<String, String> ofWhatsApp(RandomGenerator random, String phone) {
        var usual = new LinkedHashMap<>(
                Map.of("ProfileName", Planted.NAME, "WaId", phone.substring(1), "MessageType", "text",
                        "ChannelMetadata",
                        "{\"type\":\"whatsapp\",\"data\":{\"context\":{\"ProfileName\":\"" + Planted.NAME + "\"}}}"));
        usual.putAll(switch (random.nextInt(10)) {
            case 0 -> Map.of("MessageType", "button", "ButtonText", "Ja", "ButtonPayload", random.nextInt(9) + ".yes");
            case 1 ->
                Map.of("MessageType", "interactive", "ListId", random.nextInt(9) + ".street", "ListTitle", "Straat");
            case 2 -> Map.of("MessageType", "location", "Latitude", "52.0907", "Longitude", "5.1214", "Address",
                    Planted.CITY);
            case 3 -> Map.of("MessageType", "image", "NumMedia", "10", "MediaContentType0", "image/jpeg", "MediaUrl0",
                    "http://169.254.169.254/" + Planted.MEDIA, "MediaUrl9", "http://localhost/" + Planted.MEDIA);
            case 4 -> Map.of("MessageType", "reaction", "Body", "👍", "OriginalRepliedMessageSid", "SM0");
            case 5 -> Map.of("MessageType", "contacts", "NumMedia", "1", "MediaContentType0", "text/vcard");
            case 6 -> Map.of("Forwarded", "true", "ReferralBody", Planted.NAME, "ReferralNumMedia", "1");
            default -> Map.<String, String>of();
        });
        return usual;
    }

    static Map<String, String> delivery(RandomGenerator random, long number) {
        return new LinkedHashMap<>(Map.of("MessageSid", "SM%032x".formatted(number), "MessageStatus",
                Oddities.of(random, STATUSES), "ErrorCode", "30003", "To", "+" + Planted.NUMBERS + "00000",
                "RawDlrDoneDate",
                "2611241500"));
    }

    /// The JSON of an update.
    static String update(RandomGenerator random, long number, int sender) {
        var chat = Planted.CHATS + "%05d".formatted(sender);
        var person = """
                {"id":%s,"is_bot":false,"first_name":"%s","username":"%s","language_code":"nl"}"""
                .formatted(chat, Planted.NAME, Planted.NAME);
        var message = """
                {"message_id":%d,"date":1763980000,"chat":{"id":%s,"type":"private","first_name":"%s"},"from":%s,%s}"""
                .formatted(number % 100_000, chat, Planted.NAME, person, content(random));
        var kind = switch (random.nextInt(12)) {
            case 0 -> "\"edited_message\":" + message;
            case 1 ->
                "\"callback_query\":{\"id\":\"%d\",\"from\":%s,\"message\":%s,\"chat_instance\":\"7\",\"data\":\"%d.yes\"}"
                        .formatted(number, person, message, random.nextInt(9));
            case 2 ->
                """
                        "my_chat_member":{"chat":{"id":%s,"type":"private"},"from":%s,"date":1,"old_chat_member":{"status":"member"},\
                        "new_chat_member":{"status":"%s"}}"""
                        .formatted(chat, person, random.nextBoolean() ? "kicked" : "member");
            case 3 -> "\"channel_post\":" + message.replace("\"private\"", "\"channel\"");
            default -> "\"message\":" + message;
        };
        return "{\"update_id\":" + (100_000_000 + number) + "," + kind + "}";
    }

    private static String content(RandomGenerator random) {
        var text = new ArrayList<>(List.of("\"text\":\"" + Oddities.of(random, TEXTS) + "\""));
        if (random.nextInt(3) == 0)
            text.addAll(List.of("\"location\":{\"latitude\":52.0907,\"longitude\":5.1214}",
                    "\"photo\":[{\"file_id\":\"" + Planted.MEDIA + "\",\"file_size\":7}],\"caption\":\"" + Planted.WORDS
                            + "\"",
                    "\"sticker\":{\"file_id\":\"" + Planted.MEDIA + "\",\"emoji\":\"😀\"}",
                    "\"contact\":{\"phone_number\":\"0687654321\",\"first_name\":\"" + Planted.NAME + "\"}",
                    "\"text\":\"/start " + Planted.PAYLOAD
                            + "\",\"entities\":[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]",
                    "\"text\":\"ja\",\"reply_to_message\":{\"message_id\":3,\"text\":\"" + Planted.WORDS + "\"}"));
        return Oddities.of(random, text);
    }
}
