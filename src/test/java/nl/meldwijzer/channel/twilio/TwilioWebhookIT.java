package nl.meldwijzer.channel.twilio;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.DeliveryReport;
import nl.meldwijzer.channel.DeliveryReport.Remedy;
import nl.meldwijzer.channel.DeliveryReport.Stage;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.TestSignature;
import nl.meldwijzer.channel.WebhookServer;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TwilioWebhookIT {
    private static final String PUBLIC = "https://meldpunt.example.nl";
    private static final String PATH = "/webhooks/twilio";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static WebhookServer server;

    @BeforeAll
    static void start() {
        server = new WebhookServer(Map.of("meldwijzer.public-url", PUBLIC + "/", "meldwijzer.twilio.account-sid", "AC1",
                "meldwijzer.twilio.api-url", "http://localhost:1", "meldwijzer.twilio.auth-token", "new, old",
                "meldwijzer.meldpunten.utrecht.twilio.account-sid", "AC2",
                "meldwijzer.meldpunten.utrecht.twilio.auth-token", "own",
                "meldwijzer.meldpunten.utrecht.twilio.senders", "whatsapp:+3197010000002,+3197010000002"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void clear() {
        server.inbox().clear();
        server.reports().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "old", "own"})
    @Fault(33)
    void a_message_signed_with_any_token_is_taken(String token) {
        var form = form("Body", "hoi ë", "To", "whatsapp:+3197010000002", "AddOns", "{\"new\": 1}", "ProfileName",
                "Noor");

        var answer = post(PATH, form, signature(token, PATH, form));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml");
        assertThat(answer.body()).isEqualTo("<Response/>");
        var inbound = server.inbox().taken().getFirst();
        assertThat(inbound.content()).isEqualTo(new Content.Text("hoi ë"));
        assertThat(inbound.meldpunt()).isEqualTo("utrecht");
        assertThat(inbound.messageId()).isEqualTo("SM1");
        assertThat(inbound.languageCode()).isEmpty();
    }

    @Test
    void the_address_that_was_signed_may_name_its_port_and_a_host_header_counts_for_nothing() {
        var form = form();
        var withPort = new TestSignature("new").of("https://meldpunt.example.nl:443" + PATH, fields(form));
        var asHeader = new TestSignature("new").of("http://localhost:" + server.port() + PATH, fields(form));

        assertThat(post(PATH, form, withPort).statusCode()).isEqualTo(200);
        assertThat(post(PATH, form, asHeader).statusCode()).isEqualTo(403);
    }

    @Test
    @Fault(31)
    void a_forged_request_is_refused_without_a_body_and_counted() {
        var before = server.counted("meldwijzer.webhook", "channel", "twilio", "outcome", "forbidden");
        var form = form();
        var right = signature("new", PATH, form);

        for (var wrong : List.of("", "x", right.substring(1), signature("stolen", PATH, form),
                signature("new", "/other", form),
                signature("new", PATH, form("Body", "other")))) {
            var answer = post(PATH, form, wrong);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEmpty();
        }
        var unsigned = HttpRequest.newBuilder(server.at(PATH))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form));
        assertThat(server.call(unsigned).statusCode()).isEqualTo(403);

        assertThat(server.inbox().taken()).isEmpty();
        assertThat(server.counted("meldwijzer.webhook", "channel", "twilio", "outcome", "forbidden") - before)
                .isEqualTo(7);
    }

    @Test
    void the_same_request_fifty_times_at_once_is_one_message_and_fifty_answers() {
        var form = form();
        var signature = signature("new", PATH, form);

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50).mapToObj(_ -> many.submit(() -> post(PATH, form, signature))).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
        }

        assertThat(server.inbox().taken()).hasSize(1);
    }

    @Test
    @Fault(34)
    void a_known_field_twice_is_refused_and_an_unknown_one_is_not() {
        var twice = form() + "&Body=other";
        var unknownTwice = form() + "&Tag=a&Tag=b";

        assertThat(post(PATH, twice, signature("new", PATH, twice)).statusCode()).isEqualTo(400);
        assertThat(post(PATH, unknownTwice, signature("new", PATH, unknownTwice)).statusCode()).isEqualTo(200);
        assertThat(server.counted("meldwijzer.webhook", "channel", "twilio", "outcome", "repeated_field")).isPositive();
    }

    @Test
    void too_much_is_turned_away() {
        assertThat(post(PATH, "Body=" + "a".repeat(64 * 1024), "x").statusCode()).isEqualTo(413);
        assertThat(post(PATH, "a=1&".repeat(5_000), "x").statusCode()).isEqualTo(413);
        var chunked = HttpRequest.newBuilder(server.at(PATH))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[200_000])));
        assertThat(server.call(chunked).statusCode()).isEqualTo(413);

        var long_ = form("Body", "😀".repeat(1_600));
        assertThat(post(PATH, long_, signature("new", PATH, long_)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%", "Body=%zz", "Body=%ff", "Body=%ED%A0%80"})
    @Fault(36)
    void what_cannot_be_decoded_is_a_bad_request(String form) {
        assertThat(post(PATH, form, "x").statusCode()).isEqualTo(400);
    }

    @Test
    @Fault(36)
    void nul_is_taken_and_replaced() {
        var form = form("Body", "a\0b");

        assertThat(post(PATH, form, signature("new", PATH, form)).statusCode()).isEqualTo(200);
        assertThat(server.inbox().taken().getFirst().content()).isEqualTo(new Content.Text("a\uFFFDb"));
    }

    @Test
    void a_signed_request_that_is_no_message_is_a_bad_request() {
        assertThat(post(PATH, "A=1", signature("new", PATH, "A=1")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/plain", "nonsense"})
    void another_content_type_is_not_supported(String type) {
        var request = HttpRequest.newBuilder(server.at(PATH))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("--x"));
        assertThat(server.call(request).statusCode()).isEqualTo(415);
        assertThat(server.call(HttpRequest.newBuilder(server.at(PATH)).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void another_method_is_not_allowed(String method) {
        for (var path : List.of(PATH, PATH + "/status/abc", "/webhooks/telegram", "/webhooks/telegram/demo"))
            assertThat(server.call(HttpRequest.newBuilder(server.at(path)).method(method, BodyPublishers.noBody()))
                    .statusCode())
                    .isEqualTo(405);
    }

    @Test
    void twilio_must_bring_it_again_when_it_cannot_be_kept() {
        server.inbox().answers(new Taken.Unavailable(Duration.ofMillis(1_500)));
        var form = form();

        var answer = post(PATH, form, signature("new", PATH, form));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_delivery_report_is_counted_by_status() {
        var path = PATH + "/status/a-_9";
        var form = "MessageSid=SM1&MessageStatus=delivered&ErrorCode=";
        var odd = "MessageSid=SM1&MessageStatus=whatever";

        assertThat(post(path, form, signature("new", path, form)).statusCode()).isEqualTo(204);
        assertThat(post(path, odd, signature("new", path, odd)).statusCode()).isEqualTo(204);
        assertThat(post(path, form, signature("new", PATH + "/status/other", form)).statusCode()).isEqualTo(403);

        assertThat(server.counted("meldwijzer.delivery", "status", "delivered")).isEqualTo(1);
        assertThat(server.counted("meldwijzer.delivery", "status", "other")).isEqualTo(1);
        assertThat(server.reports().taken())
                .containsExactly(new DeliveryReport("a-_9", Stage.DELIVERED, "", Remedy.NONE));
    }

    @Test
    @Fault(51)
    void a_delivery_report_is_handed_on_with_its_key_and_reason() {
        var path = PATH + "/status/a-_9";
        for (var form : List.of("MessageSid=SM1&MessageStatus=sent",
                "MessageSid=SM1&MessageStatus=failed&ErrorCode=21610",
                "MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30007"))
            assertThat(post(path, form, signature("new", path, form)).statusCode()).isEqualTo(204);
        var forged = "MessageSid=SM1&MessageStatus=failed&ErrorCode=21610";
        assertThat(post(path, forged, signature("stolen", path, forged)).statusCode()).isEqualTo(403);
        var twice = "MessageStatus=failed&ErrorCode=30007&ErrorCode=21610";
        assertThat(post(path, twice, signature("new", path, twice)).statusCode()).isEqualTo(400);

        assertThat(server.reports().taken()).containsExactly(
                new DeliveryReport("a-_9", Stage.SENT, "", Remedy.NONE),
                new DeliveryReport("a-_9", Stage.FAILED, "twilio 21610", Remedy.OPTED_OUT),
                new DeliveryReport("a-_9", Stage.UNDELIVERED, "twilio 30007", Remedy.NONE));
    }

    @Test
    void a_delivery_report_that_cannot_be_kept_is_to_come_again() {
        var path = PATH + "/status/a-_9";
        var form = "MessageSid=SM1&MessageStatus=failed&ErrorCode=21610";
        server.reports().answers(new Taken.Unavailable(Duration.ofMillis(500)));

        assertThat(post(path, form, signature("new", path, form)).statusCode()).isEqualTo(503);
    }

    @Test
    void a_channel_without_credentials_is_not_there() {
        var request = HttpRequest.newBuilder(server.at("/webhooks/telegram"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(server.call(request).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> post(String path, String form, String signature) {
        return server.call(HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", FORM + "; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(form)));
    }

    private static String signature(String token, String path, String form) {
        return new TestSignature(token).of(PUBLIC + path, fields(form));
    }

    private static Map<String, String> fields(String form) {
        return signed((Form.Fields) Form.read(form.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Map<String, String> signed(Form.Fields fields) {
        return fields.values()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        field -> String.join(field.getKey(), new TreeSet<>(field.getValue()))));
    }

    private static String form(String... pairs) {
        var all = new LinkedHashMap<>(
                Map.of("MessageSid", "SM1", "From", "whatsapp:+31612345678", "To", "whatsapp:+3197010000001",
                        "Body", "hoi", "NumMedia", "0", "WaId", "31612345678"));
        for (var i = 0; i < pairs.length; i += 2) all.put(pairs[i], pairs[i + 1]);
        var parts = new ArrayList<String>();
        all.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return parts.stream().collect(Collectors.joining("&"));
    }
}
