package nl.meldwijzer.channel.telegram;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.Outbound.Button;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.Refused;
import nl.meldwijzer.channel.SendOutcome.Sent;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.channel.SendOutcome.Unknown;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

class TelegramChannelIT {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final String SEND = "/bot123:token/sendMessage";
    private static WireMockServer telegram;
    private static TelegramCloud cloud;

    @BeforeAll
    static void start() {
        telegram = new WireMockServer(options().dynamicPort());
        telegram.start();
        cloud = new TelegramCloud(WebAddress.of("TELEGRAM_API_URL", telegram.baseUrl()), LONG, LONG);
    }

    @AfterAll
    static void stop() {
        cloud.close();
        telegram.stop();
    }

    @Test
    void a_message_is_plain_text_with_one_button_a_row() {
        answers(json(200,
                "{\"ok\":true,\"result\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":42,\"type\":\"private\"}}}"));

        var outcome = send("*hoi* <b> 😀 https://example.org", new Button("Ja", "7.yes"), new Button("Nee", "7.no"));

        assertThat(outcome).isEqualTo(new Sent("5"));
        telegram.verify(1, postRequestedFor(urlPathEqualTo(SEND)).withRequestBody(equalToJson("""
                {"chat_id": "42", "text": "*hoi* <b> 😀 https://example.org",
                 "link_preview_options": {"is_disabled": true},
                 "reply_markup": {"inline_keyboard": [
                    [{"text": "Ja", "callback_data": "7.yes"}], [{"text": "Nee", "callback_data": "7.no"}]]}}""", false,
                true))
                .withRequestBody(matchingJsonPath("$.parse_mode", absent())));
    }

    @Test
    void without_buttons_there_is_no_keyboard() {
        answers(json(200, "{\"ok\":true}"));

        send("hoi");

        telegram.verify(
                postRequestedFor(urlPathEqualTo(SEND)).withRequestBody(matchingJsonPath("$.reply_markup", absent())));
    }

    @Test
    void a_button_that_telegram_would_not_take_is_left_out_and_a_long_label_is_shortened() {
        answers(json(200, "{\"ok\":true}"));

        send("hoi", new Button("te lang", "é".repeat(33)), new Button("leeg", ""), new Button(" ", "7.blank"),
                new Button("👩‍👩‍👧".repeat(8), "7.family"), new Button("é".repeat(49), "é".repeat(32)));

        telegram.verify(postRequestedFor(urlPathEqualTo(SEND))
                .withRequestBody(matchingJsonPath("$.reply_markup.inline_keyboard[0][0].text",
                        equalTo("👩‍👩‍👧".repeat(6) + "…")))
                .withRequestBody(
                        matchingJsonPath("$.reply_markup.inline_keyboard[1][0].text", equalTo("é".repeat(48) + "…")))
                .withRequestBody(matchingJsonPath("$.reply_markup.inline_keyboard[2]", absent())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true}", "{\"ok\":true,\"result\":true}", "{\"ok\":true,\"result\":{}}",
            "{\"ok\":true,\"result\":{\"new\":[],\"chat\":5}}"})
    void a_sparse_or_strange_success_is_sent(String body) {
        answers(json(200, body));

        assertThat(send("hoi")).isEqualTo(new Sent(""));
    }

    @ParameterizedTest
    @CsvSource({"400,false", "403,true", "409,false", "413,false"})
    void a_refusal_is_final(int code, boolean unreachable) {
        answers(json(code, error(code)));
        assertThat(send("hoi")).isEqualTo(new Refused("telegram " + code, unreachable));

        answers(json(code, "<html>"));
        assertThat(send("hoi")).isEqualTo(new Refused("telegram " + code, unreachable));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void a_wrong_token_can_be_mended(int code) {
        answers(json(code, error(code)));

        assertThat(send("hoi")).isEqualTo(new TryLater(Duration.ofMinutes(5), "telegram " + code));
    }

    @Test
    void too_many_requests_wait_as_long_as_telegram_says() {
        answers(json(429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"x\",\"parameters\":{\"retry_after\":35}}"));
        assertThat(send("hoi")).isEqualTo(new TryLater(Duration.ofSeconds(35), "telegram 429"));

        answers(json(429, "<html>"));
        assertThat(send("hoi")).isEqualTo(new TryLater(Duration.ofSeconds(3), "telegram 429"));
    }

    @ParameterizedTest
    @CsvSource({"502,<html>Bad Gateway</html>", "500,{}", "503,", "200,", "200,<html>", "200,[]", "200,{\"ok\":false}"})
    void an_answer_that_leaves_it_open_is_unknown_and_never_repeated(int status, String body) {
        answers(json(status, body == null ? "" : body).withHeader("Retry-After", "0"));

        assertThat(send("hoi")).isInstanceOf(Unknown.class);
        telegram.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_is_unknown_and_never_repeated(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThat(send("hoi")).isInstanceOf(Unknown.class);
        telegram.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void no_answer_in_time_is_unknown_even_when_the_body_only_trickles() {
        try (var hasty = new TelegramCloud(WebAddress.of("TELEGRAM_API_URL", telegram.baseUrl()), SHORT, SHORT)) {
            for (var slow : List.of(json(200, "{\"ok\":true}").withFixedDelay(5_000),
                    json(200, "{\"ok\":true}").withChunkedDribbleDelay(5, 5_000))) {
                answers(slow);
                var start = System.nanoTime();
                assertThat(channel(hasty).send(message("hoi"))).isInstanceOf(Unknown.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plusSeconds(2));
            }
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(aResponse().withStatus(307).withHeader("Location", telegram.url("/elsewhere")));

        assertThat(send("hoi")).isInstanceOf(Refused.class);
        telegram.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void without_a_connection_nothing_was_sent() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        for (var address : List.of("http://localhost:" + closed, "https://localhost:" + telegram.port(),
                "http://no-such.invalid")) {
            try (var nowhere = new TelegramCloud(WebAddress.of("TELEGRAM_API_URL", address), SHORT,
                    Duration.ofSeconds(5))) {
                assertThat(channel(nowhere).send(message("hoi"))).as(address)
                        .isEqualTo(new TryLater(Duration.ofSeconds(2), "not connected"));
            }
        }
    }

    @Test
    void the_api_may_stand_under_a_path() {
        answers(json(200, "{\"ok\":true}"));
        var address = WebAddress.of("TELEGRAM_API_URL", telegram.url("/clouds/telegram/"));

        try (var under = new TelegramCloud(address, LONG, LONG)) {
            assertThat(channel(under).send(message("hoi"))).isInstanceOf(Sent.class);
        }

        telegram.verify(1, postRequestedFor(urlPathEqualTo("/clouds/telegram" + SEND)));
    }

    @Test
    void many_slow_calls_go_side_by_side() throws Exception {
        answers(json(200, "{\"ok\":true}").withFixedDelay(300));

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8).mapToObj(_ -> many.submit(() -> send("hoi"))).toList();
            for (var one : sent) assertThat(one.get()).isInstanceOf(Sent.class);
        }
    }

    @Test
    void a_meldpunt_speaks_with_its_own_bot_and_else_with_the_default_one() {
        answers(json(200, "{\"ok\":true}"));
        var channel = channel(cloud);

        channel.send(new Outbound(new Address(Medium.TELEGRAM, "42", "utrecht"), "utrecht", "hoi", List.of(), ""));
        channel.send(new Outbound(new Address(Medium.TELEGRAM, "42", "gone"), "gone", "hoi", List.of(), ""));

        telegram.verify(1, postRequestedFor(urlPathEqualTo("/bot456:other/sendMessage")));
        telegram.verify(1, postRequestedFor(urlPathEqualTo(SEND)));
    }

    @Test
    void telegram_cannot_be_asked_what_it_sent_and_without_a_bot_it_waits_for_one() {
        assertThat(channel(cloud).arrived(message("hoi"), Instant.EPOCH)).isEmpty();

        var off = new TelegramChannel(new TelegramBots("demo", Map.of()), cloud, keyboards(cloud));
        assertThat(off.media()).isEmpty();
        assertThat(off.send(message("hoi"))).isInstanceOf(TryLater.class);
    }

    private static SendOutcome send(String text, Button... buttons) {
        return channel(cloud).send(message(text, buttons));
    }

    private static TelegramChannel channel(TelegramCloud cloud) {
        return new TelegramChannel(bots(), cloud, keyboards(cloud));
    }

    private static TelegramKeyboards keyboards(TelegramCloud cloud) {
        return new TelegramKeyboards(new TelegramAsides(cloud));
    }

    private static Outbound message(String text, Button... buttons) {
        return new Outbound(new Address(Medium.TELEGRAM, "42", "demo"), "demo", text, List.of(buttons), "key");
    }

    private static TelegramBots bots() {
        return new TelegramBots("demo",
                Map.of("demo", new TelegramBot("demo", new Secret("123:token"), new Secret("s")),
                        "utrecht", new TelegramBot("utrecht", new Secret("456:other"), new Secret("t"))));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        telegram.resetAll();
        telegram.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    private static String error(int code) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"x\"}";
    }
}
