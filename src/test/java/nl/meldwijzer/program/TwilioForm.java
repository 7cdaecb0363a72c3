package nl.meldwijzer.program;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.meldwijzer.channel.TestSignature;

/// A signed form of Twilio with fields of one's choice.
record TwilioForm(Program program, Map<String, String> fields) {
    private static final AtomicInteger MESSAGES = new AtomicInteger(900_000);

    static TwilioForm from(Program program, String address) {
        var sender = address.startsWith("whatsapp:") ? "whatsapp:+3197010200001" : "+3197010200002";
        return new TwilioForm(program,
                Map.of("MessageSid", "SM%032x".formatted(MESSAGES.incrementAndGet()), "AccountSid",
                        Clouds.ACCOUNT, "From", address, "To", sender, "Body", "", "NumMedia", "0"));
    }

    TwilioForm with(String... pairs) {
        var more = new LinkedHashMap<>(fields);
        for (int i = 0; i < pairs.length; i += 2) more.put(pairs[i], pairs[i + 1]);
        return new TwilioForm(program, more);
    }

    HttpRequest request() {
        var body = fields.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var url = "https://meldpunt.example.nl/webhooks/twilio";
        return HttpRequest.newBuilder(program.at("/webhooks/twilio"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", new TestSignature(Clouds.TOKEN).of(url, fields))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    int post() {
        return Phone.post(request()).statusCode();
    }
}
