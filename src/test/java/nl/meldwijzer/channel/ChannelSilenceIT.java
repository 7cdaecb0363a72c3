package nl.meldwijzer.channel;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

/// Nothing that a person wrote, no address and no secret reaches a log, whatever goes wrong.
@ExtendWith(OutputCaptureExtension.class)
class ChannelSilenceIT {
    private static final String TEXT = "plantedtext";
    private static final String NUMBER = "31687654321";
    private static final String CHAT = "4242424242";
    private static final String NAME = "Plantedname";
    private static final String TOKEN = "987654:planted-bot-token";
    private static final List<String> SECRETS = List.of(TEXT, NUMBER, CHAT, NAME, TOKEN, "planted-auth",
            "planted-secret", "planted-hook", "52.0907");

    @Test
    void nothing_personal_is_logged_whatever_goes_wrong(CapturedOutput output) {
        var provider = new WireMockServer(options().dynamicPort());
        provider.start();
        provider.stubFor(any(anyUrl()).willReturn(answer(401, echo())));
        var said = new ArrayList<String>();
        try (var server = new WebhookServer(settings(provider))) {
            for (var bad : List.of(false, true)) {
                if (bad) server.inbox().answers(new Inbox.Taken.Unavailable(java.time.Duration.ofSeconds(1)));
                receive(server);
            }
            for (var wrong : wrongAnswers()) {
                provider.stubFor(any(anyUrl()).willReturn(wrong));
                send(server, said);
            }
            provider.stop();
            send(server, said);
            server.inbox().taken().forEach(inbound -> said.add(inbound.toString()));
            LoggerFactory.getLogger(ChannelSilenceIT.class).info("the end is seen");
        }

        assertThat(output.getAll()).contains("the end is seen").doesNotContain(SECRETS);
        assertThat(said).hasSizeGreaterThan(40).allSatisfy(words -> assertThat(words).doesNotContain(SECRETS));
    }

    private static void receive(WebhookServer server) {
        var form = "MessageSid=SM1&From=whatsapp%3A%2B" + NUMBER + "&To=whatsapp%3A%2B3197010000001&Body=" + TEXT
                + "&ProfileName="
                + NAME + "&Latitude=52.0907";
        var signed = Map.of("MessageSid", "SM1", "From", "whatsapp:+" + NUMBER, "To", "whatsapp:+3197010000001", "Body",
                TEXT,
                "ProfileName", NAME, "Latitude", "52.0907");
        for (var body : List.of(form, form + "%", form + "&Body=" + TEXT))
            for (var signature : List.of(signature(signed), TEXT))
                server.call(HttpRequest.newBuilder(server.at("/webhooks/twilio"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", signature)
                        .POST(BodyPublishers.ofString(body)));
        var update = "{\"update_id\":7,\"message\":{\"chat\":{\"id\":" + CHAT
                + ",\"type\":\"private\"},\"from\":{\"first_name\":\""
                + NAME + "\"},\"text\":\"" + TEXT + "\"}}";
        var press = "{\"update_id\":8,\"callback_query\":{\"id\":\"" + CHAT + "\",\"message\":{\"chat\":{\"id\":" + CHAT
                + ",\"type\":\"private\"}},\"data\":\"3.yes\"}}";
        for (var body : List.of(update, press, update.substring(0, update.length() - 3),
                update.replace("private", "group")))
            for (var secret : List.of("planted-hook", TEXT))
                server.call(HttpRequest.newBuilder(server.at("/webhooks/telegram"))
                        .header("Content-Type", "application/json")
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .POST(BodyPublishers.ofString(body)));
        assertThat(server.inbox().taken()).hasSize(3);
    }

    private static List<ResponseDefinitionBuilder> wrongAnswers() {
        return List.of(answer(200, echo()),
                answer(200, "{\"ok\":true,\"result\":{\"text\":\"" + TEXT + "\"},\"sid\":\"SM1\"}"),
                answer(400, echo()), answer(401, echo()), answer(403, echo()), answer(429, echo()), answer(500, echo()),
                answer(502, "<html>" + TEXT), answer(200, "<html>" + TEXT),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    private static void send(WebhookServer server, List<String> said) {
        for (var channel : server.channels())
            for (var medium : channel.media()) {
                var number = medium == Medium.TELEGRAM ? CHAT : "+" + NUMBER;
                var message = new Outbound(new Address(medium, number, "+3197010000001"), "demo", TEXT,
                        List.of(new Outbound.Button("Ja", "7.yes")), "key");
                said.add(channel.send(message).toString());
                said.add(channel.arrived(message, Instant.EPOCH).toString());
                said.add(message.toString());
            }
    }

    private static String signature(Map<String, String> fields) {
        return new TestSignature("planted-auth").of("https://meldpunt.example.nl/webhooks/twilio", fields);
    }

    private static String echo() {
        return "{\"ok\":false,\"error_code\":400,\"code\":21211,\"description\":\"" + TEXT
                + "\",\"message\":\"The number +" + NUMBER
                + " is not valid\",\"messages\":[{\"body\":\"" + TEXT + "\"}]}";
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    private static Map<String, Object> settings(WireMockServer provider) {
        return Map.of("logging.level.root", "INFO", "logging.level.nl.meldwijzer", "TRACE", "meldwijzer.public-url",
                "https://meldpunt.example.nl", "meldwijzer.twilio.account-sid", "AC1", "meldwijzer.twilio.auth-token",
                "planted-auth",
                "meldwijzer.twilio.api-url", provider.baseUrl(), "meldwijzer.telegram.bot-token", TOKEN,
                "meldwijzer.telegram.webhook-secret", "planted-hook", "meldwijzer.telegram.api-url",
                provider.baseUrl());
    }
}
