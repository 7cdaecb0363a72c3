package nl.meldwijzer.channel.telegram;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.WebhookServer;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

class TelegramWebhookIT {
    private static final String PATH = "/webhooks/telegram";
    private static final String TEXT = "{\"update_id\":7,\"message\":{\"chat\":{\"id\":42,\"type\":\"private\"},\"text\":\"hoi\"}}";
    private static final String PRESS = "{\"update_id\":8,\"callback_query\":{\"id\":\"99\",\"message\":{\"chat\":{\"id\":42,"
            + "\"type\":\"private\"}},\"data\":\"3.yes\"}}";
    private static final String GROUP = "{\"update_id\":9,\"message\":{\"chat\":{\"id\":-5,\"type\":\"group\"},\"text\":\"hoi\"}}";
    private static WireMockServer telegram;
    private static WebhookServer server;

    @BeforeAll
    static void start() {
        telegram = new WireMockServer(options().dynamicPort());
        telegram.start();
        telegram.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true,\"result\":true}")));
        var busy = aResponse().withStatus(502).withBody("<html>");
        telegram.stubFor(WireMock.post("/bot1:default/setWebhook")
                .inScenario("start")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(busy)
                .willSetStateTo("up"));
        server = new WebhookServer(Map.of("meldwijzer.public-url", "https://meldpunt.example.nl",
                "meldwijzer.telegram.bot-token", "1:default", "meldwijzer.telegram.webhook-secret", "secret_1",
                "meldwijzer.telegram.api-url", telegram.baseUrl() + "/",
                "meldwijzer.meldpunten.utrecht.telegram.bot-token",
                "2:own", "meldwijzer.meldpunten.utrecht.telegram.webhook-secret", "secret-2"));
    }

    @AfterAll
    static void stop() {
        server.close();
        telegram.stop();
    }

    @BeforeEach
    void clear() {
        server.inbox().clear();
    }

    @Test
    void each_bot_tells_telegram_at_start_where_its_updates_go() {
        var updates = "\"allowed_updates\": [\"message\", \"edited_message\", \"callback_query\", \"my_chat_member\"]";
        eventually(postRequestedFor(urlPathEqualTo("/bot1:default/setWebhook")).withRequestBody(equalToJson(
                "{\"url\": \"https://meldpunt.example.nl/webhooks/telegram\", \"secret_token\": \"secret_1\", "
                        + updates + "}",
                false,
                true)), 2);
        eventually(postRequestedFor(urlPathEqualTo("/bot2:own/setWebhook")).withRequestBody(equalToJson(
                "{\"url\": \"https://meldpunt.example.nl/webhooks/telegram/utrecht\", \"secret_token\": \"secret-2\", "
                        + updates + "}",
                false, true)), 1);
    }

    @Test
    void an_update_is_taken_and_answered_without_a_word() {
        var answer = post(PATH, "secret_1", TEXT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        var inbound = server.inbox().taken().getFirst();
        assertThat(inbound.content()).isEqualTo(new Content.Text("hoi"));
        assertThat(inbound.meldpunt()).isEqualTo("demo");
        assertThat(post(PATH, "secret_1", TEXT).statusCode()).isEqualTo(200);
        assertThat(server.inbox().taken()).hasSize(1);
    }

    @Test
    void the_path_tells_the_meldpunt() {
        assertThat(post(PATH + "/utrecht", "secret-2", TEXT).statusCode()).isEqualTo(200);

        assertThat(server.inbox().taken().getFirst().meldpunt()).isEqualTo("utrecht");
        assertThat(server.inbox().taken().getFirst().messageId()).isEqualTo("utrecht:7");
    }

    @Test
    @Fault(56)
    void a_wrong_secret_is_refused() {
        for (var wrong : List.of("", "secret", "secret_12", "Secret_1", "secret-2")) {
            var answer = post(PATH, wrong, TEXT);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(post(PATH + "/utrecht", "secret_1", TEXT).statusCode()).isEqualTo(403);
        assertThat(post(PATH + "/nowhere", "secret_1", TEXT).statusCode()).isEqualTo(403);
        assertThat(server.call(json(PATH, TEXT)).statusCode()).isEqualTo(403);

        assertThat(server.inbox().taken()).isEmpty();
        assertThat(server.counted("meldwijzer.webhook", "channel", "telegram", "outcome", "forbidden"))
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_press_is_confirmed() {
        assertThat(post(PATH, "secret_1", PRESS).statusCode()).isEqualTo(200);

        assertThat(server.inbox().taken().getFirst().content()).isEqualTo(new Content.Pressed("3.yes"));
        eventually(postRequestedFor(urlPathEqualTo("/bot1:default/answerCallbackQuery"))
                .withRequestBody(equalToJson("{\"callback_query_id\": \"99\"}", true, true)), 1);
    }

    @Test
    void a_slow_confirmation_holds_up_nothing() {
        telegram.stubFor(
                WireMock.post("/bot2:own/answerCallbackQuery")
                        .willReturn(okJson("{\"ok\":true}").withFixedDelay(5_000)));
        var start = System.nanoTime();

        assertThat(post(PATH + "/utrecht", "secret-2", PRESS).statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @Fault(64)
    void a_group_is_left_and_nothing_of_it_kept() {
        assertThat(post(PATH, "secret_1", GROUP).statusCode()).isEqualTo(200);

        assertThat(server.inbox().taken()).isEmpty();
        eventually(postRequestedFor(urlPathEqualTo("/bot1:default/leaveChat"))
                .withRequestBody(equalToJson("{\"chat_id\": \"-5\"}", true, true)), 1);
    }

    @ParameterizedTest
    @Fault(59)
    @ValueSource(strings = {"", "{", "{\"update_id\":1,\"new_kind\":{}}", "[[[[", "{\"update_id\":1e400}"})
    void what_cannot_be_read_is_passed_over_so_that_telegram_goes_on(String body) {
        var before = ignored();

        assertThat(post(PATH, "secret_1", body).statusCode()).isEqualTo(200);

        assertThat(server.inbox().taken()).isEmpty();
        assertThat(ignored()).isEqualTo(before + 1);
    }

    @Test
    @Fault(59)
    void a_deep_json_is_passed_over_and_unknown_fields_beside_a_text_do_no_harm() {
        var before = ignored();
        for (var deep : List.of("[".repeat(30_000), "{\"update_id\":1,\"x\":" + "{\"a\":".repeat(9_000)))
            assertThat(post(PATH, "secret_1", deep).statusCode()).isEqualTo(200);
        assertThat(server.inbox().taken()).isEmpty();
        assertThat(ignored()).isEqualTo(before + 2);

        var strange = TEXT.replace("\"text\"", "\"new_field\":{\"a\":[1,{}]},\"text\"");
        assertThat(post(PATH, "secret_1", strange).statusCode()).isEqualTo(200);
        assertThat(server.inbox().taken()).hasSize(1);
    }

    private static double ignored() {
        return server.counted("meldwijzer.webhook", "channel", "telegram", "outcome", "ignored");
    }

    @Test
    void what_is_too_large_is_passed_over_without_reading_it() {
        assertThat(post(PATH, "secret_1", TEXT + " ".repeat(64 * 1024)).statusCode()).isEqualTo(200);

        assertThat(server.inbox().taken()).isEmpty();
        assertThat(server.counted("meldwijzer.webhook", "channel", "telegram", "outcome", "too-large")).isEqualTo(1);
    }

    @Test
    void telegram_must_bring_it_again_when_it_cannot_be_kept() {
        server.inbox().answers(new Taken.Unavailable(Duration.ofSeconds(3)));

        var answer = post(PATH, "secret_1", TEXT);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void only_json_is_supported_and_twilio_is_off() {
        var text = HttpRequest.newBuilder(server.at(PATH))
                .header("Content-Type", "text/plain")
                .header("X-Telegram-Bot-Api-Secret-Token", "secret_1")
                .POST(BodyPublishers.ofString(TEXT));
        assertThat(server.call(text).statusCode()).isEqualTo(415);
        for (var path : List.of("/webhooks/twilio", "/webhooks/twilio/status/x")) {
            var form = HttpRequest.newBuilder(server.at(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("a=1"));
            assertThat(server.call(form).statusCode()).isEqualTo(404);
        }
    }

    private static void eventually(RequestPatternBuilder request, int atLeast) {
        var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (true) {
            try {
                telegram.verify(moreThanOrExactly(atLeast), request);
                return;
            } catch (VerificationException e) {
                if (System.nanoTime() > until) throw e;
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static HttpResponse<String> post(String path, String secret, String body) {
        return server.call(json(path, body).header("X-Telegram-Bot-Api-Secret-Token", secret));
    }

    private static HttpRequest.Builder json(String path, String body) {
        return HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
