package nl.meldwijzer.simulator;

import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands where the bot stands: checks each webhook's origin, as the real one with Twilio's own validator, repeats what
/// it hears through the stand-ins over HTTP, and refuses the word "stuk" with 503.
@RestController
public class ParrotProgram {
    /// What came in, in order: Twilio's forms and Telegram's updates.
    public final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
    public final List<JsonNode> updates = new CopyOnWriteArrayList<>();
    public final List<Map<String, String>> receipts = new CopyOnWriteArrayList<>();

    private final DemoCloud cloud;
    private final Supplier<URI> here;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    ParrotProgram(DemoCloud cloud, Supplier<URI> here) {
        this.cloud = cloud;
        this.here = here;
    }

    @PostMapping("/webhooks/twilio")
    ResponseEntity<Void> twilio(@RequestHeader("X-Twilio-Signature") String signature,
            @RequestParam Map<String, String> form) throws Exception {
        if (!signed("/webhooks/twilio", signature, form)) return ResponseEntity.status(403).build();
        forms.add(form);
        if (form.getOrDefault("Body", "").equals("stuk")) return ResponseEntity.status(503).build();
        say(form.getOrDefault("To", ""), form.getOrDefault("From", ""), "Je zei: " + form.getOrDefault("Body", ""));
        return ResponseEntity.ok().build();
    }

    @PostMapping("/webhooks/twilio/status/key")
    ResponseEntity<Void> status(@RequestHeader("X-Twilio-Signature") String signature,
            @RequestParam Map<String, String> form) {
        if (!signed("/webhooks/twilio/status/key", signature, form)) return ResponseEntity.status(403).build();
        receipts.add(form);
        return ResponseEntity.ok().build();
    }

    @PostMapping("/webhooks/telegram")
    ResponseEntity<Void> telegram(@RequestHeader("X-Telegram-Bot-Api-Secret-Token") String secret,
            @RequestBody JsonNode update) throws Exception {
        if (!secret.equals(cloud.webhookSecret())) return ResponseEntity.status(403).build();
        updates.add(update);
        if (update.has("callback_query")) {
            var press = update.path("callback_query");
            bot("answerCallbackQuery", Map.of("callback_query_id", press.path("id").asString()));
            bot("sendMessage", Map.of("chat_id", press.path("message").path("chat").path("id").asString(), "text",
                    "Je koos: " + press.path("data").asString()));
        } else {
            var message = update.path("message");
            bot("sendMessage", Map.of("chat_id", message.path("chat").path("id").asString(), "text",
                    "Je zei: " + message.path("text").asString("iets anders"), "reply_markup", keyboard()));
        }
        return ResponseEntity.ok().build();
    }

    /// Sends a message through Twilio's stand-in.
    public HttpResponse<String> say(String from, String to, String text) throws IOException, InterruptedException {
        var form = Map.of("From", from, "To", to, "Body", text, "ValidityPeriod", "900", "StatusCallback",
                cloud.known("/webhooks/twilio/status/key"));
        var body = form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(messages("").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Makes this content at the Content API's stand-in; lists them all when it is empty.
    public HttpResponse<String> content(String content) throws IOException, InterruptedException {
        var address = here.get().resolve("/simulator/clouds/twilio-content/v1/Content");
        var request = HttpRequest.newBuilder(address).header("Authorization", credentials());
        if (!content.isEmpty())
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(content));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a message with a content.
    public HttpResponse<String> sendContent(String to, String content, String variables)
            throws IOException, InterruptedException {
        var body = "From=" + encoded(cloud.whatsAppSender()) + "&To=" + encoded(to) + "&ContentSid=" + content
                + "&ContentVariables=" + encoded(variables);
        return client.send(messages("").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Twilio's list of messages.
    public JsonNode list(String query) throws IOException, InterruptedException {
        return json.readTree(
                client.send(messages(query).build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    /// Calls a method of the Bot API's stand-in.
    public HttpResponse<String> bot(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        var address = here.get().resolve("/simulator/clouds/telegram/bot" + cloud.botToken() + "/" + method);
        return client.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(parameters)))
                .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder messages(String query) {
        return HttpRequest
                .newBuilder(here.get()
                        .resolve("/simulator/clouds/twilio/2010-04-01/Accounts/" + cloud.accountSid()
                                + "/Messages.json" + query))
                .header("Authorization", credentials());
    }

    private String credentials() {
        var both = (cloud.accountSid() + ":" + cloud.authToken()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private boolean signed(String path, String signature, Map<String, String> form) {
        return new RequestValidator(cloud.authToken()).validate(cloud.known(path), form, signature);
    }

    private static Map<String, ?> keyboard() {
        return Map.of("inline_keyboard",
                List.of(List.of(Map.of("text", "Ja", "callback_data", "1.yes"),
                        Map.of("text", "Nee", "callback_data", "1.no")),
                        List.of(Map.of("text", "Dat wil ik niet zeggen", "callback_data", "1.skip"))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
