package nl.meldwijzer.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldwijzer.channel.TestSignature;
import nl.meldwijzer.program.Program;

/// The doors of one or more programs, as the providers knock on them.
public final class Webhooks {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String TWILIO = "/webhooks/twilio";
    private static final TestSignature SIGNATURE = new TestSignature(Twilio.TOKEN);

    private final List<Program> programs;

    public Webhooks(Program... programs) {
        this.programs = List.of(programs);
    }

    int doors() {
        return programs.size();
    }

    /// The status of the answer; 0 when none came.
    int twilio(int door, String sid, String from, String to, String text) {
        var form = Map.of("MessageSid", sid, "AccountSid", Twilio.ACCOUNT, "From", from, "To", to, "Body", text,
                "NumMedia", "0", "ProfileName", "PlantedProfile", "FromCity", "PLANTEDCITY");
        var body = form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return status(request(door, TWILIO).header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", SIGNATURE.of(Clouds.PUBLIC_URL + TWILIO, form))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    int telegram(int door, long update, long chat, String text) {
        var body = """
                {"update_id":%d,"message":{"message_id":%d,"date":1763980000,"chat":{"id":%d,"type":"private"},
                 "from":{"id":%d,"is_bot":false,"first_name":"PlantedProfile","language_code":"nl"},"text":"%s"}}
                """.formatted(update, update, chat, chat, text);
        return status(request(door, "/webhooks/telegram").header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", Telegram.SECRET)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(int door, String path) {
        URI address = programs.get(door % programs.size()).at(path);
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
