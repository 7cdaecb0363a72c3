package nl.meldwijzer.channel.twilio;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// WhatsApp's buttons: made at the Content API, used in messages, and left out whenever something is amiss.
class TwilioButtonsIT {
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final String CONTENT = "/content/v1/Content";
    private static final String MESSAGES = "/api/2010-04-01/Accounts/AC1/Messages.json";
    private static final String TEXT = "Ben je veilig?\n\n1 Ja\n2 Nee";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private final WireMockServer twilio = new WireMockServer(options().dynamicPort());
    private Instant now = NOW;
    private TwilioCloud cloud;
    private TwilioChannel channel;

    @BeforeEach
    void start() {
        twilio.start();
        cloud = new TwilioCloud(WebAddress.of("TWILIO_API_URL", twilio.baseUrl() + "/api"),
                WebAddress.of("TWILIO_CONTENT_URL", twilio.baseUrl() + "/content"), LONG, LONG);
        channel = restarted(LONG);
        twilio.stubFor(get(urlPathEqualTo(CONTENT)).willReturn(json(200, list(""))));
        twilio.stubFor(post(urlPathEqualTo(CONTENT)).willReturn(json(201, "{\"sid\": \"HX1\", \"new\": {}}")));
        twilio.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(json(201, "{\"sid\": \"SM1\"}")));
    }

    @AfterEach
    void stop() {
        cloud.close();
        twilio.stop();
    }

    @Test
    void a_content_is_made_once_and_serves_every_ask() {
        assertThat(channel.send(asked(7))).isEqualTo(new SendOutcome.Sent("SM1"));
        assertThat(channel.send(asked(8))).isEqualTo(new SendOutcome.Sent("SM1"));

        twilio.verify(1, postRequestedFor(urlPathEqualTo(CONTENT)).withBasicAuth(new BasicCredentials("AC1", "token"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(
                        matchingJsonPath("$.types['twilio/quick-reply'].body", equalTo("{{3}}\n\n{{4}}\n{{5}}"))));
        for (var ask : List.of("7", "8"))
            twilio.verify(1, postRequestedFor(urlPathEqualTo(MESSAGES)).withFormParam("ContentSid", equalTo("HX1"))
                    .withFormParam("ContentVariables", equalToJson("{\"1\":\"" + ask + ".yes\",\"2\":\"" + ask
                            + ".no\",\"3\":\"Ben je veilig?\",\"4\":\"1 Ja\",\"5\":\"2 Nee\"}"))
                    .withFormParam("StatusCallback", equalTo("https://meldpunt.example.nl/webhooks/twilio/status/key"))
                    .withoutFormParam("Body"));
    }

    @Test
    void after_a_restart_it_is_found_again_on_any_page_of_the_list() {
        var name = TwilioContent.of(asked(1)).orElseThrow().name();
        twilio.stubFor(get(urlPathEqualTo(CONTENT)).withQueryParam("Page", absent())
                .willReturn(json(200,
                        "{\"contents\": [{\"friendly_name\": \"x\", \"sid\": \"HX0\"}, {}], \"meta\": {\"next_page_url\": "
                                + "\"https://content.twilio.com/v1/Content?PageSize=500&Page=1&PageToken=DN%20x\"}}")));
        twilio.stubFor(get(urlPathEqualTo(CONTENT)).withQueryParam("Page", equalTo("1"))
                .withQueryParam("PageToken", equalTo("DN x"))
                .willReturn(json(200, list("{\"friendly_name\": \"" + name + "\", \"sid\": \"HX9\"}"))));

        restarted(LONG).send(asked(1));

        twilio.verify(0, postRequestedFor(urlPathEqualTo(CONTENT)));
        twilio.verify(2, getRequestedFor(urlPathEqualTo(CONTENT)));
        sentWithButtons(1, "HX9");
    }

    @Test
    void a_slow_content_is_not_waited_for_and_serves_the_next_message() {
        twilio.stubFor(post(urlPathEqualTo(CONTENT)).willReturn(json(201, "{\"sid\": \"HX1\"}").withFixedDelay(1_500)));

        channel = restarted(PATIENCE);
        var start = System.nanoTime();
        assertThat(channel.send(asked(1))).isEqualTo(new SendOutcome.Sent("SM1"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_400));
        sentAsText(1);
        await().untilAsserted(() -> {
            channel.send(asked(1));
            assertThat(withButtons()).isPositive();
        });
        twilio.verify(1, postRequestedFor(urlPathEqualTo(CONTENT)));
    }

    @ParameterizedTest
    @CsvSource({"400,{\"code\":20001}", "401,{\"code\":20003}", "429,{}", "500,{}", "502,<html>", "201,<html>",
            "201,{}"})
    void a_content_that_cannot_be_made_is_left_alone_for_a_while(int status, String body) {
        twilio.stubFor(post(urlPathEqualTo(CONTENT)).willReturn(json(status, body)));

        channel.send(asked(1));
        channel.send(asked(2));

        sentAsText(2);
        twilio.verify(1, postRequestedFor(urlPathEqualTo(CONTENT)));
        twilio.stubFor(post(urlPathEqualTo(CONTENT)).willReturn(json(201, "{\"sid\": \"HX1\"}")));
        now = NOW.plus(Duration.ofMinutes(5));
        channel.send(asked(3));
        sentWithButtons(1, "HX1");
    }

    @ParameterizedTest
    @CsvSource({"500,{}", "200,<html>", "200,{}", "404,{\"code\":20404}"})
    void nothing_is_made_while_the_list_cannot_be_read(int status, String body) {
        twilio.stubFor(get(urlPathEqualTo(CONTENT)).willReturn(json(status, body)));

        channel.send(asked(1));

        sentAsText(1);
        twilio.verify(0, postRequestedFor(urlPathEqualTo(CONTENT)));
    }

    @ParameterizedTest
    @CsvSource({"400,21655", "400,21656", "400,63021", "404,20404", "400,99999"})
    void what_is_refused_with_buttons_is_sent_again_as_text_at_once(int status, int code) {
        twilio.stubFor(post(urlPathEqualTo(MESSAGES)).withFormParam("ContentSid", equalTo("HX1"))
                .willReturn(json(status, "{\"code\": " + code + "}")));

        var outcome = channel.send(asked(1));

        assertThat(outcome).isEqualTo(new SendOutcome.TryLater(Duration.ZERO, "refused with buttons"));
        assertThat(channel.send(asked(1))).isEqualTo(new SendOutcome.Sent("SM1"));
        sentAsText(1);
        now = NOW.plus(Duration.ofMinutes(5));
        channel.send(asked(1));
        twilio.verify(2, postRequestedFor(urlPathEqualTo(CONTENT))); // the old one is not trusted again
    }

    @ParameterizedTest
    @CsvSource({"400,63016,NotBeforeTheyWrite", "400,21610,Refused", "400,63018,TryLater", "429,20429,TryLater",
            "500,0,Unknown"})
    void what_has_nothing_to_do_with_the_buttons_costs_nobody_theirs(int status, int code, String outcome) {
        twilio.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(json(status, "{\"code\": " + code + "}")));

        assertThat(channel.send(asked(1)).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(channel.send(asked(1)).getClass().getSimpleName()).isEqualTo(outcome);

        assertThat(withButtons()).isEqualTo(2);
    }

    @Test
    void an_sms_and_a_text_that_does_not_fit_ask_for_no_content() {
        channel.send(new Outbound(new Address(Medium.SMS, "+31612345678", "+3197010000001"), "demo", TEXT,
                buttons(1), "Kies", ""));
        channel.send(new Outbound(asked(1).to(), "demo", "a".repeat(1_025), buttons(1), "Kies", ""));

        assertThat(withButtons()).isZero();
        twilio.verify(0, getRequestedFor(urlPathEqualTo(CONTENT)));
    }

    private TwilioChannel restarted(Duration patience) {
        var account = new TwilioAccount("AC1", List.of(new Secret("token")), "AC1", new Secret("token"));
        var accounts = new TwilioAccounts("demo", account, java.util.Map.of(), java.util.Map.of());
        var clients = new TwilioClients(cloud);
        return new TwilioChannel(accounts, WebAddress.of("MELDWIJZER_PUBLIC_URL", "https://meldpunt.example.nl"),
                clients, new TwilioContents(new TwilioContentApi(clients), () -> now, patience));
    }

    private static Outbound asked(int ask) {
        return new Outbound(new Address(Medium.WHATSAPP, "whatsapp:+31612345678", "whatsapp:+3197010000001"), "demo",
                TEXT, buttons(ask), "Kies", "key");
    }

    private static List<Outbound.Button> buttons(int ask) {
        return List.of(new Outbound.Button("Ja", ask + ".yes"), new Outbound.Button("Nee", ask + ".no"));
    }

    private int withButtons() {
        return twilio.countRequestsMatching(postRequestedFor(urlPathEqualTo(MESSAGES))
                .withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.containing("ContentSid"))
                .build())
                .getCount();
    }

    private void sentWithButtons(int times, String sid) {
        twilio.verify(times, postRequestedFor(urlPathEqualTo(MESSAGES)).withFormParam("ContentSid", equalTo(sid)));
    }

    private void sentAsText(int times) {
        twilio.verify(times, postRequestedFor(urlPathEqualTo(MESSAGES)).withFormParam("Body", equalTo(TEXT))
                .withoutFormParam("ContentSid"));
    }

    private static String list(String contents) {
        return "{\"contents\": [" + contents + "], \"meta\": {\"next_page_url\": null}}";
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }
}
