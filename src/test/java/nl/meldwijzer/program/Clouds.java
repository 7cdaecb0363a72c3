package nl.meldwijzer.program;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.embedded.EmbeddedServers;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

/// The providers' clouds, played by WireMock: they accept everything, and remember what they were asked to send.
final class Clouds implements AutoCloseable {
    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String TOKEN = "12345";
    static final String BOT = "1000001:planted-bot-token";
    static final String SECRET = "planted-webhook-secret";
    private static final UUID BUSY = UUID.randomUUID();
    private static final UUID REFUSING = UUID.randomUUID();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WireMockServer twilio;
    private final WireMockServer telegram;

    Clouds() {
        this(Integer.MAX_VALUE);
    }

    /// Clouds that remember their newest messages only, for a test that sends a great many.
    static Clouds forgetful() {
        return new Clouds(2_000);
    }

    private Clouds(int remembered) {
        twilio = new WireMockServer(options().dynamicPort().maxRequestJournalEntries(remembered));
        telegram = new WireMockServer(options().dynamicPort().maxRequestJournalEntries(remembered));
        twilio.start();
        telegram.start();
        twilio.stubFor(post(urlMatching("/2010-04-01/Accounts/.*/Messages.json"))
                .willReturn(aResponse().withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"sid\":\"SM0000000000000000000000000000000f\",\"status\":\"queued\"}")));
        twilioLists("");
        telegram.stubFor(post(urlMatching("/bot.*"))
                .willReturn(aResponse().withHeader("Content-Type", "application/json")
                        .withBody(
                                "{\"ok\":true,\"result\":{\"message_id\":7,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}")));
    }

    /// The settings of a program that talks to these clouds.
    Map<String, String> settings() {
        return Map.of("TWILIO_ACCOUNT_SID", ACCOUNT, "TWILIO_AUTH_TOKEN", TOKEN, "TWILIO_API_URL", twilio.baseUrl(),
                "TWILIO_CONTENT_URL", twilio.baseUrl(), "TELEGRAM_BOT_TOKEN", BOT, "TELEGRAM_WEBHOOK_SECRET", SECRET,
                "TELEGRAM_API_URL", telegram.baseUrl(), "MELDWIJZER_PUBLIC_URL", "https://meldpunt.example.nl");
    }

    /// The settings of a program that also has stores of its own.
    Map<String, String> settings(String redis, EmbeddedServers register) {
        var database = register.database().orElseThrow();
        var settings = new HashMap<>(settings());
        settings.put("REDIS_URL", redis);
        settings.put("DATABASE_URL", database.jdbcUrl());
        settings.put("DATABASE_USERNAME", database.username());
        settings.put("DATABASE_PASSWORD", database.password());
        return settings;
    }

    /// Whether Twilio has no time: it takes nothing and says so.
    void twilioIsBusy(boolean busy) {
        var refusal = post(urlMatching("/2010-04-01/Accounts/.*/Messages.json")).atPriority(1)
                .withId(BUSY)
                .willReturn(aResponse().withStatus(429).withBody("{\"code\":20429}"));
        if (busy) twilio.stubFor(refusal);
        else twilio.removeStub(refusal);
    }

    /// Whether Twilio takes nothing for this address, and says so with this code.
    void twilioRefuses(String address, int code, boolean refuses) {
        var refusal = post(urlMatching("/2010-04-01/Accounts/.*/Messages.json")).atPriority(1)
                .withId(REFUSING)
                .withFormParam("To", equalTo(address))
                .willReturn(aResponse().withStatus(400).withBody("{\"code\":" + code + "}"));
        if (refuses) twilio.stubFor(refusal);
        else twilio.removeStub(refusal);
    }

    /// How long Twilio thinks about each message.
    void twilioTakes(Duration time) {
        twilio.setGlobalFixedDelay((int) time.toMillis());
    }

    /// Telegram answers the next `times` messages to this chat like this.
    void telegramAnswers(long chat, int times, ResponseDefinitionBuilder answer) {
        for (int i = 0; i < times; i++)
            telegram.stubFor(post(urlMatching("/bot.*/sendMessage")).atPriority(1)
                    .inScenario("chat " + chat)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .withRequestBody(matchingJsonPath("$.chat_id", equalTo(String.valueOf(chat))))
                    .willReturn(answer)
                    .willSetStateTo("after " + (i + 1)));
    }

    /// Telegram answers this method like this from now on.
    void telegramAnswers(String method, ResponseDefinitionBuilder answer) {
        telegram.stubFor(post(urlMatching("/bot.*/" + method)).atPriority(1).willReturn(answer));
    }

    int telegramCalls(String method) {
        return telegram.countRequestsMatching(postRequestedFor(urlMatching("/bot.*/" + method)).build()).getCount();
    }

    /// When Telegram was asked to send to this chat, oldest first.
    List<Instant> timesOf(long chat) {
        return messagesTo(chat).map(request -> request.getLoggedDate().toInstant()).toList();
    }

    /// What Twilio's list of messages holds, as JSON.
    void twilioLists(String messages) {
        twilio.stubFor(get(urlPathMatching("/2010-04-01/Accounts/.*/Messages.json"))
                .willReturn(aResponse().withHeader("Content-Type", "application/json")
                        .withBody("{\"next_page_uri\":null,\"messages\":[" + messages + "]}")));
    }

    /// One entry of that list.
    static String listed(String from, String to, String sid, String text, Instant at) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)).replace("GMT", "+0000");
        return """
                {"sid":"%s","direction":"inbound","from":"%s","to":"%s","body":"%s","num_media":"0","date_created":"%s"}"""
                .formatted(sid, from, to, text, date);
    }

    /// The texts that Twilio was asked to send to this address, oldest first.
    List<String> textsTo(String address) {
        return requests(twilio).map(Clouds::form)
                .filter(form -> address.equals(form.get("To")))
                .map(form -> form.getOrDefault("Body", ""))
                .toList();
    }

    /// How many texts Twilio was asked to send to numbers that begin like this.
    int textsToPrefix(String prefix) {
        return (int) requests(twilio).map(Clouds::form)
                .filter(form -> form.getOrDefault("To", "").startsWith(prefix))
                .count();
    }

    /// The texts that Telegram was asked to send to this chat, oldest first.
    List<String> textsTo(long chat) {
        return messagesTo(chat).map(request -> JSON.readTree(request.getBodyAsString()).path("text").asString(""))
                .toList();
    }

    private java.util.stream.Stream<LoggedRequest> messagesTo(long chat) {
        return requests(telegram).filter(request -> request.getUrl().endsWith("/sendMessage"))
                .filter(request -> JSON.readTree(request.getBodyAsString())
                        .path("chat_id")
                        .asString("")
                        .equals(String.valueOf(chat)));
    }

    /// Whether this method of the Bot API was called.
    boolean telegramWasAsked(String method) {
        return requests(telegram).anyMatch(request -> request.getUrl()
                .toLowerCase(Locale.ROOT)
                .endsWith("/" + method.toLowerCase(Locale.ROOT)));
    }

    private static java.util.stream.Stream<LoggedRequest> requests(WireMockServer server) {
        return server.findAll(postRequestedFor(anyUrl()))
                .stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate));
    }

    private static Map<String, String> form(LoggedRequest request) {
        var form = new HashMap<String, String>();
        Arrays.stream(request.getBodyAsString().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> form.put(decoded(pair[0]), decoded(pair[1])));
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        twilio.stop();
        telegram.stop();
    }
}
