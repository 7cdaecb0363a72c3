package nl.meldwijzer.benchmark;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Somebody who reports, from the first word to the receipt, and then begins again. Even numbers write over WhatsApp, odd
/// ones over Telegram.
final class Person {
    /// The shortest talk that leaves a report with a story.
    private static final List<String> TALK = List.of("hoi", "1", "1", "1", "1", "1 3", "3", "3",
            "bij het station naast de fietsenstalling", "hij riep van alles en liep de hele weg achter me aan", "1",
            "2", "verstuur");
    private static final AtomicLong MESSAGES = new AtomicLong(System.currentTimeMillis() * 1_000);

    private final int number;
    private int said;

    /// When it wrote last, and whether the answer has come.
    volatile long wroteAt;
    volatile boolean answered = true;

    Person(int number) {
        this.number = number;
    }

    /// How many turns of the others it waits before its first word, so that in each moment all parts of a talk are heard.
    int startsAfter() {
        return number % TALK.size();
    }

    /// Where the clouds are asked to send.
    String address() {
        return number % 2 == 0 ? "whatsapp:+31612%06d".formatted(number) : Integer.toString(700_000_000 + number);
    }

    /// The next message as a whole HTTP request, signed.
    byte[] nextRequest() {
        var text = TALK.get(said++ % TALK.size());
        return (number % 2 == 0 ? overTwilio(text) : overTelegram(text)).getBytes(UTF_8);
    }

    private String overTwilio(String text) {
        var form = Map.of("MessageSid", "SM%032x".formatted(MESSAGES.incrementAndGet()), "AccountSid",
                NullClouds.ACCOUNT, "From", address(), "To", "whatsapp:+3197010200001", "Body", text, "NumMedia", "0",
                "ProfileName", "Iemand", "WaId", "31612000000");
        var body = form.entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return request("/webhooks/twilio", "application/x-www-form-urlencoded",
                "X-Twilio-Signature: " + signature(form), body);
    }

    private String overTelegram(String text) {
        var message = MESSAGES.incrementAndGet() % 1_000_000_000;
        var body = """
                {"update_id":%d,"message":{"message_id":%d,"date":1763980000,"chat":{"id":%s,"type":"private"},\
                "from":{"id":%s,"is_bot":false,"first_name":"Iemand","language_code":"nl"},"text":"%s"}}"""
                .formatted(message, message, address(), address(), text);
        return request("/webhooks/telegram", "application/json",
                "X-Telegram-Bot-Api-Secret-Token: " + NullClouds.SECRET, body);
    }

    private static String request(String path, String type, String proof, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + proof
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String signature(Map<String, String> form) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(NullClouds.TOKEN.getBytes(UTF_8), "HmacSHA1"));
            var signed = new StringBuilder(NullClouds.PUBLIC_URL + "/webhooks/twilio");
            new TreeMap<>(form).forEach((key, value) -> signed.append(key).append(value));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
