package nl.meldwijzer.channel.telegram;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.RecordingInbox;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TelegramPollingIT {
    private static final ResponseDefinitionBuilder CONFLICT = aResponse().withStatus(409)
            .withBody("{\"ok\":false,\"error_code\":409,\"description\":\"Conflict\"}");
    private static final String INFO = "/bot1:dev/getWebhookInfo";
    private static final String UPDATES = "/bot1:dev/getUpdates";
    private final WireMockServer telegram = new WireMockServer(options().dynamicPort());
    private final RecordingInbox inbox = new RecordingInbox();
    private TelegramCloud cloud;
    private TelegramPolling polling;

    @BeforeEach
    void start() {
        telegram.start();
        telegram.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true,\"result\":true}")));
        webhookAt("");
        telegram.stubFor(asked().willReturn(okJson("{\"ok\":true,\"result\":[]}").withFixedDelay(50)));
        cloud = new TelegramCloud(WebAddress.of("TELEGRAM_API_URL", telegram.baseUrl()), Duration.ofSeconds(3),
                Duration.ofSeconds(3));
        var bots = new TelegramBots("demo",
                Map.of("demo", new TelegramBot("demo", new Secret("1:dev"), new Secret(""))));
        var asides = new TelegramAsides(cloud);
        var intake = new TelegramIntake(inbox, asides, new TelegramKeyboards(asides),
                new TelegramTally(new SimpleMeterRegistry(), InstantSource.system()));
        var guard = new TelegramPollingGuard(bots, cloud,
                WebAddress.of("MELDWIJZER_PUBLIC_URL", "https://dev.example.nl"));
        polling = new TelegramPolling(bots, cloud, guard, intake, Duration.ofSeconds(1), Duration.ofMillis(20));
    }

    @AfterEach
    void stop() {
        polling.stop();
        cloud.close();
        telegram.stop();
    }

    @Test
    void what_is_safe_is_confirmed_in_order_and_the_rest_of_the_loop_goes_on() {
        brings("", text(7, "een"), text(8, "twee"));
        brings("9", "{\"update_id\":9,\"new_kind\":{}}", text(10, "drie"));

        polling.start();

        await().untilAsserted(() -> assertThat(inbox.taken()).extracting(it -> (Object) it.content())
                .containsExactly(new Content.Text("een"), new Content.Text("twee"), new Content.Text("drie")));
        await().untilAsserted(() -> assertThat(askedWith("11")).isPositive());
    }

    @Test
    void an_update_that_could_not_be_kept_is_not_confirmed() {
        brings("", text(7, "een"), text(8, "twee"));
        inbox.answers(new Taken.Unavailable(Duration.ofMillis(20)));

        polling.start();

        await().untilAsserted(() -> assertThat(
                telegram.countRequestsMatching(postRequestedFor(urlPathEqualTo(UPDATES)).build()).getCount())
                .isGreaterThan(2));
        assertThat(askedWith("8") + askedWith("9")).isZero();
        inbox.answers(new Taken.Done());
        await().untilAsserted(() -> assertThat(askedWith("9")).isPositive());
        assertThat(inbox.taken()).hasSize(2);
    }

    @Test
    void a_press_is_confirmed_and_its_buttons_are_taken_away() {
        brings("", "{\"update_id\":7,\"callback_query\":{\"id\":\"99\",\"data\":\"3.yes\",\"message\":"
                + "{\"message_id\":5,\"chat\":{\"id\":42,\"type\":\"private\"}}}}");

        polling.start();

        await().untilAsserted(() -> {
            telegram.verify(1, postRequestedFor(urlPathEqualTo("/bot1:dev/answerCallbackQuery")));
            telegram.verify(1, postRequestedFor(urlPathEqualTo("/bot1:dev/editMessageReplyMarkup")));
        });
    }

    @Test
    @Fault(66)
    void it_does_not_start_where_somebody_elses_webhook_is_set() {
        webhookAt("https://meldpunt.example.nl/webhooks/telegram");

        assertThatThrownBy(polling::start).isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("TELEGRAM_MODE is polling, but the bot of demo has a webhook somewhere else")
                .hasMessageContaining("@BotFather");

        assertThat(polling.isRunning()).isFalse();
        telegram.verify(0, postRequestedFor(urlPathEqualTo(UPDATES)));
        telegram.verify(0, postRequestedFor(urlPathEqualTo("/bot1:dev/deleteWebhook")));
    }

    @Test
    void a_webhook_of_our_own_is_taken_away_first() {
        webhookAt("https://dev.example.nl/webhooks/telegram");

        polling.start();

        await().untilAsserted(() -> telegram.verify(
                com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly(1),
                postRequestedFor(urlPathEqualTo(UPDATES))));
        telegram.verify(com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly(1),
                postRequestedFor(urlPathEqualTo("/bot1:dev/deleteWebhook")));
    }

    @Test
    @Fault(66)
    void it_does_not_start_where_another_program_asks() {
        telegram.stubFor(asked().willReturn(CONFLICT));

        assertThatThrownBy(polling::start).isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("TELEGRAM_MODE is polling, but another program asks")
                .hasMessageContaining("@BotFather");

        assertThat(polling.isRunning()).isFalse();
        telegram.verify(1, postRequestedFor(urlPathEqualTo(UPDATES)));
    }

    @Test
    @Fault(66)
    void when_another_program_begins_to_ask_it_gives_way_and_ends_nothing_else() {
        brings("", text(7, "een"));
        telegram.stubFor(asked().withRequestBody(matchingJsonPath("$.offset", equalTo("8"))).willReturn(CONFLICT));

        polling.start();

        await().untilAsserted(() -> assertThat(askedWith("8")).isEqualTo(1));
        await().during(Duration.ofMillis(200)).untilAsserted(() -> assertThat(askedWith("8")).isEqualTo(1));
        assertThat(inbox.taken()).hasSize(1);
        assertThat(polling.isRunning()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500,{}", "502,<html>", "200,<html>", "401,{\"ok\":false}", "429,{\"ok\":false}"})
    void nothing_is_asked_before_telegram_has_told_and_no_failure_makes_it_deaf(int status, String body) {
        telegram.stubFor(post(urlPathEqualTo(INFO)).willReturn(aResponse().withStatus(status).withBody(body)));
        polling.start();
        await().untilAsserted(() -> assertThat(
                telegram.countRequestsMatching(postRequestedFor(urlPathEqualTo(INFO)).build()).getCount())
                .isGreaterThan(2));
        telegram.verify(0, postRequestedFor(urlPathEqualTo(UPDATES)));

        telegram.stubFor(asked().willReturn(aResponse().withStatus(status).withBody(body)));
        webhookAt("");
        await().untilAsserted(() -> assertThat(
                telegram.countRequestsMatching(postRequestedFor(urlPathEqualTo(UPDATES)).build()).getCount())
                .isGreaterThan(2));
        brings("", text(7, "een"));

        await().untilAsserted(() -> assertThat(inbox.taken()).hasSize(1));
    }

    private void webhookAt(String url) {
        telegram.stubFor(post(urlPathEqualTo(INFO))
                .willReturn(okJson("{\"ok\":true,\"result\":{\"url\":\"" + url + "\"}}")));
    }

    /// What Telegram gives to who asks with this offset.
    private void brings(String offset, String... updates) {
        var question = offset.isEmpty()
                ? matchingJsonPath("$[?(!@.offset)]")
                : matchingJsonPath("$.offset", equalTo(offset));
        telegram.stubFor(asked().withRequestBody(question)
                .willReturn(okJson("{\"ok\":true,\"result\":[" + String.join(",", List.of(updates)) + "]}")));
    }

    private int askedWith(String offset) {
        return telegram.countRequestsMatching(postRequestedFor(urlPathEqualTo(UPDATES))
                .withRequestBody(matchingJsonPath("$.offset", equalTo(offset)))
                .build()).getCount();
    }

    private static MappingBuilder asked() {
        return post(urlPathEqualTo(UPDATES));
    }

    private static String text(int update, String text) {
        return "{\"update_id\":" + update + ",\"message\":{\"chat\":{\"id\":42,\"type\":\"private\"},\"text\":\""
                + text + "\"}}";
    }
}
