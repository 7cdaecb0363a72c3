package nl.meldwijzer.program;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/// A person's phone: it writes to the program as the provider would, and reads what the provider was asked to send.
abstract sealed class Phone {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    final Program program;
    final Clouds clouds;
    private int read;

    Phone(Program program, Clouds clouds) {
        this.program = program;
        this.clouds = clouds;
    }

    abstract HttpRequest message(int number, String text);

    abstract List<String> texts();

    static Phone whatsApp(Program program, Clouds clouds, String number) {
        return new OfTwilio(program, clouds, "whatsapp:" + number, "whatsapp:+3197010200001");
    }

    static Phone sms(Program program, Clouds clouds, String number) {
        return new OfTwilio(program, clouds, number, "+3197010200002");
    }

    static Phone telegram(Program program, Clouds clouds, long chat) {
        return new OfTelegram(program, clouds, chat);
    }

    /// Writes, and reads the answer.
    String says(String text) {
        write(text);
        return next();
    }

    int write(String text) {
        return post(message(MESSAGES.incrementAndGet(), text)).statusCode();
    }

    /// A message that can be posted more than once.
    HttpRequest oneMessage(String text) {
        return message(MESSAGES.incrementAndGet(), text);
    }

    /// The next message that was not read yet; waits for it.
    String next() {
        Awaitility.await("an answer")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> texts().size() > read);
        return texts().get(read++);
    }

    int unread() {
        return texts().size() - read;
    }

    static HttpResponse<String> post(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class OfTwilio extends Phone {
        private final String address;
        private final String sender;

        OfTwilio(Program program, Clouds clouds, String address, String sender) {
            super(program, clouds);
            this.address = address;
            this.sender = sender;
        }

        @Override
        HttpRequest message(int number, String text) {
            var form = Map.of("MessageSid", "SM%032x".formatted(number), "AccountSid", Clouds.ACCOUNT,
                    "From", address, "To", sender,
                    "Body", text, "NumMedia", "0", "ProfileName", "Planted Profile", "WaId", "31600000000", "FromCity",
                    "PLANTEDCITY");
            return HttpRequest.newBuilder(program.at("/webhooks/twilio"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Twilio-Signature", signature(form))
                    .POST(BodyPublishers.ofString(encoded(form)))
                    .build();
        }

        @Override
        List<String> texts() {
            return clouds.textsTo(address);
        }

        private static String encoded(Map<String, String> form) {
            return form.entrySet()
                    .stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        private static String signature(Map<String, String> form) {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(Clouds.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
                var signed = new StringBuilder("https://meldpunt.example.nl/webhooks/twilio");
                new TreeMap<>(form).forEach((key, value) -> signed.append(key).append(value));
                return java.util.Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class OfTelegram extends Phone {
        private final long chat;

        OfTelegram(Program program, Clouds clouds, long chat) {
            super(program, clouds);
            this.chat = chat;
        }

        @Override
        HttpRequest message(int number, String text) {
            var update = """
                    {"update_id":%d,"message":{"message_id":%d,"date":1763980000,"chat":{"id":%d,"type":"private"},
                     "from":{"id":%d,"is_bot":false,"first_name":"Planted","username":"plantedname","language_code":"nl"},"text":"%s"}}
                    """
                    .formatted(number, number, chat, chat, text);
            return HttpRequest.newBuilder(program.at("/webhooks/telegram"))
                    .header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", Clouds.SECRET)
                    .POST(BodyPublishers.ofString(update))
                    .build();
        }

        @Override
        List<String> texts() {
            return clouds.textsTo(chat);
        }
    }
}
