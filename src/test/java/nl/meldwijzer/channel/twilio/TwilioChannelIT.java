package nl.meldwijzer.channel.twilio;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.Refused;
import nl.meldwijzer.channel.SendOutcome.Sent;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.channel.SendOutcome.Unknown;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

class TwilioChannelIT {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Address PERSON = new Address(Medium.WHATSAPP, "whatsapp:+31612345678",
            "whatsapp:+3197010000001");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    /// Nothing here has buttons.
    private static final WebAddress NO_CONTENT = WebAddress.of("TWILIO_CONTENT_URL", "http://no-such.invalid");
    private static WireMockServer twilio;
    private static TwilioCloud cloud;

    @BeforeAll
    static void start() {
        twilio = new WireMockServer(options().dynamicPort());
        twilio.start();
        cloud = new TwilioCloud(WebAddress.of("TWILIO_API_URL", twilio.baseUrl() + "/"), NO_CONTENT, LONG, LONG);
    }

    @AfterEach
    void reset() {
        twilio.resetAll();
    }

    @AfterAll
    static void stop() {
        cloud.close();
        twilio.stop();
    }

    @Test
    void a_whatsapp_message_is_sent_with_its_text_and_a_place_for_reports() {
        answers(json(201, "{\"sid\": \"SM1\", \"status\": \"queued\", \"error_code\": null, \"new\": {}}"));

        assertThat(send(message(PERSON, "hoi ë 😀\nen &="))).isEqualTo(new Sent("SM1"));

        twilio.verify(1, postRequestedFor(urlPathEqualTo("/2010-04-01/Accounts/AC1/Messages.json"))
                .withBasicAuth(new BasicCredentials("AC1", "token"))
                .withFormParam("To", equalTo("whatsapp:+31612345678"))
                .withFormParam("From", equalTo("whatsapp:+3197010000001"))
                .withFormParam("Body", equalTo("hoi ë 😀\nen &="))
                .withFormParam("StatusCallback", equalTo("https://meldpunt.example.nl/webhooks/twilio/status/key-1"))
                .withoutFormParam("ValidityPeriod"));
    }

    @Test
    void an_sms_is_dropped_when_it_would_come_late() {
        answers(json(201, "{\"sid\": \"SM1\"}"));

        send(message(new Address(Medium.SMS, "+31612345678", "+3197010000001"), "hoi"));

        twilio.verify(postRequestedFor(anyUrl()).withFormParam("ValidityPeriod", equalTo("900")));
    }

    @Test
    void a_local_address_gets_no_reports() {
        answers(json(201, "{\"sid\": \"SM1\"}"));
        var local = channel(accounts(), "http://localhost:8080", cloud);

        local.send(message(PERSON, "hoi"));

        twilio.verify(postRequestedFor(anyUrl()).withoutFormParam("StatusCallback"));
    }

    @Test
    void a_meldpunt_sends_with_its_own_account_and_api_key() {
        answers(json(201, "{\"sid\": \"SM1\"}"));

        send(new Outbound(PERSON, "utrecht", "hoi", List.of(), "k"));

        twilio.verify(postRequestedFor(urlPathEqualTo("/2010-04-01/Accounts/AC2/Messages.json"))
                .withBasicAuth(new BasicCredentials("SK2", "secret")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}", "{\"sid\": null}", "{\"sid\": {}, \"price_unit\": \"\"}",
            "{\"date_created\": \"2026-11-24T10:00:00Z\", \"status\": \"new-status\"}"})
    void a_sparse_or_strange_success_is_sent(String body) {
        answers(json(201, body));

        assertThat(send(message(PERSON, "hoi"))).isEqualTo(new Sent(""));
    }

    @ParameterizedTest
    @CsvSource({"400,63021,false", "400,21617,false", "400,21610,true", "400,21211,true",
            "400,63003,true"})
    void an_error_of_the_message_is_final(int status, int code, boolean unreachable) {
        answers(json(status, error(code)));

        assertThat(send(message(PERSON, "hoi"))).isEqualTo(new Refused("twilio " + code, unreachable));
    }

    @Test
    void a_day_after_the_persons_last_message_it_waits_for_the_next() {
        answers(json(400, error(63016)));

        assertThat(send(message(PERSON, "hoi"))).isEqualTo(new SendOutcome.NotBeforeTheyWrite("twilio 63016"));
        twilio.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"401,20003", "403,20003", "403,0", "404,20404", "400,63018", "400,63017", "400,63038", "400,63007",
            "400,21611", "400,21606",
            "400,21663", "400,30001", "422,0"})
    void what_somebody_can_mend_is_tried_later(int status, int code) {
        answers(json(status, code == 0 ? "<html>no</html>" : error(code)));

        assertThat(send(message(PERSON, "hoi"))).isInstanceOfSatisfying(TryLater.class,
                later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void too_many_requests_wait_as_long_as_twilio_says() {
        answers(json(429, error(20429)).withHeader("Retry-After", "7"));
        assertThat(send(message(PERSON, "hoi"))).isEqualTo(new TryLater(Duration.ofSeconds(7), "http 429"));

        answers(json(429, ""));
        assertThat(send(message(PERSON, "hoi"))).isEqualTo(new TryLater(Duration.ZERO, "http 429"));
    }

    @ParameterizedTest
    @CsvSource({"500,{}", "502,<html>Bad Gateway</html>", "503,", "201,<html>Welcome</html>", "200,", "201,[]"})
    @nl.meldwijzer.faults.Fault(49)
    void an_answer_that_leaves_it_open_is_unknown_and_never_repeated(int status, String body) {
        answers(json(status, body == null ? "" : body));

        assertThat(send(message(PERSON, "hoi"))).isInstanceOf(Unknown.class);
        twilio.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @nl.meldwijzer.faults.Fault(49)
    void a_connection_that_breaks_is_unknown_and_never_repeated(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThat(send(message(PERSON, "hoi"))).isInstanceOf(Unknown.class);
        twilio.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    @nl.meldwijzer.faults.Fault(49)
    void no_answer_in_time_is_unknown_even_when_the_body_only_trickles() {
        try (var hasty = new TwilioCloud(WebAddress.of("TWILIO_API_URL", twilio.baseUrl()), NO_CONTENT, SHORT, SHORT)) {
            for (var slow : List.of(json(201, "{\"sid\": \"SM1\"}").withFixedDelay(5_000),
                    json(201, "{\"sid\": \"SM1\"}").withChunkedDribbleDelay(5, 5_000))) {
                answers(slow);
                var start = System.nanoTime();
                assertThat(channel(hasty).send(message(PERSON, "hoi"))).isInstanceOf(Unknown.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plusSeconds(2));
            }
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(aResponse().withStatus(307).withHeader("Location", twilio.url("/elsewhere")));

        assertThat(send(message(PERSON, "hoi"))).isInstanceOf(TryLater.class);
        twilio.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void without_a_connection_nothing_was_sent() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        for (var address : List.of("http://localhost:" + closed, "http://no-such.invalid")) {
            try (var nowhere = new TwilioCloud(WebAddress.of("TWILIO_API_URL", address), NO_CONTENT, SHORT,
                    Duration.ofSeconds(5))) {
                var outcome = channel(nowhere).send(message(PERSON, "hoi"));
                assertThat(outcome).as(address).isEqualTo(new TryLater(Duration.ofSeconds(2), "not connected"));
            }
        }
    }

    @Test
    void without_an_account_it_waits_for_one() {
        var none = new TwilioAccounts("demo", null, Map.of(), Map.of());
        var off = channel(none, "https://meldpunt.example.nl", cloud);

        assertThat(off.media()).isEmpty();
        assertThat(off.send(message(PERSON, "hoi"))).isInstanceOf(TryLater.class);
        assertThat(off.arrived(message(PERSON, "hoi"), NOW)).isEmpty();
    }

    @Test
    void a_lost_message_is_looked_up_by_both_addresses_text_and_time() {
        answers(json(200, list(listed("hoi", NOW.plusSeconds(1)), listed("other", NOW))));

        assertThat(channel(cloud).arrived(message(PERSON, "hoi\n"), NOW)).contains(true);
        assertThat(channel(cloud).arrived(message(PERSON, "hoi"), NOW.plusSeconds(60))).contains(false);
        assertThat(channel(cloud).arrived(message(PERSON, "hallo"), NOW)).contains(false);

        twilio.verify(getRequestedFor(urlPathEqualTo("/2010-04-01/Accounts/AC1/Messages.json"))
                .withQueryParam("To", equalTo("whatsapp:+31612345678"))
                .withQueryParam("From", equalTo("whatsapp:+3197010000001")));
    }

    @Test
    void a_sparse_list_is_enough_to_tell() {
        answers(json(200, "{\"messages\": [{\"body\": \"Sent from your Twilio trial account - hoi\"}, {}]}"));
        assertThat(channel(cloud).arrived(message(PERSON, "hoi"), NOW)).contains(true);

        answers(json(200, "{\"messages\": []}"));
        assertThat(channel(cloud).arrived(message(PERSON, "hoi"), NOW)).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"500,{}", "401,{}", "200,<html>", "200,{}", "429,{}"})
    void when_twilio_cannot_be_asked_it_is_not_known(int status, String body) {
        answers(json(status, body));

        assertThat(channel(cloud).arrived(message(PERSON, "hoi"), NOW)).isEmpty();
    }

    @Test
    void a_full_list_without_it_does_not_tell() {
        var many = java.util.stream.IntStream.range(0, 100).mapToObj(_ -> listed("other", NOW)).toArray(String[]::new);
        answers(json(200, list(many)));

        assertThat(channel(cloud).arrived(message(PERSON, "hoi"), NOW)).isEmpty();
    }

    private static SendOutcome send(Outbound message) {
        return channel(cloud).send(message);
    }

    private static TwilioChannel channel(TwilioCloud cloud) {
        return channel(accounts(), "https://meldpunt.example.nl/", cloud);
    }

    private static TwilioChannel channel(TwilioAccounts accounts, String publicUrl, TwilioCloud cloud) {
        var clients = new TwilioClients(cloud);
        var contents = new TwilioContents(new TwilioContentApi(clients), InstantSource.system(), SHORT);
        return new TwilioChannel(accounts, WebAddress.of("MELDWIJZER_PUBLIC_URL", publicUrl), clients, contents);
    }

    private static TwilioAccounts accounts() {
        var usual = new TwilioAccount("AC1", List.of(new Secret("token")), "AC1", new Secret("token"));
        var own = new TwilioAccount("AC2", List.of(new Secret("other")), "SK2", new Secret("secret"));
        return new TwilioAccounts("demo", usual, Map.of("utrecht", own), Map.of());
    }

    private static Outbound message(Address to, String text) {
        return new Outbound(to, "demo", text, List.of(), "key-1");
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        twilio.resetAll();
        twilio.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    private static String error(int code) {
        return "{\"code\": " + code
                + ", \"message\": \"The number +31612345678 …\", \"status\": 400, \"more_info\": \"x\"}";
    }

    private static String list(String... messages) {
        return "{\"uri\": \"/x\", \"next_page_uri\": null, \"page_size\": 50, \"messages\": ["
                + String.join(",", messages) + "]}";
    }

    private static String listed(String body, Instant created) {
        var date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
                .format(created.atOffset(ZoneOffset.UTC));
        return "{\"sid\": \"SM1\", \"body\": \"" + body + "\", \"date_created\": \"" + date
                + "\", \"date_sent\": null}";
    }
}
