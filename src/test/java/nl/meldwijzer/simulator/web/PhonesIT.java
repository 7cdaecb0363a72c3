package nl.meldwijzer.simulator.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.meldwijzer.simulator.ParrotProgram;
import nl.meldwijzer.simulator.PracticeProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The phones as a browser talks to them.
class PhonesIT {
    private static final JsonMapper JSON = new JsonMapper();

    private static ConfigurableApplicationContext program;
    private static ParrotProgram parrot;

    private final HttpClient browser = browser();
    private String lastId = "";

    @BeforeAll
    static void start() {
        program = PracticeProgram.start(0);
        parrot = program.getBean(ParrotProgram.class);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void what_is_typed_arrives_as_twilio_sends_it_and_is_answered_on_the_same_phone() throws Exception {
        var phone = add("whatsapp");

        var sent = JSON.readTree(say(phone, "  hoi ë 😀\u200d ").body());

        await().untilAsserted(() -> assertThat(shown(phone)).hasSize(2)
                .allSatisfy(message -> assertThat(message.path("state").asString()).isEqualTo("arrived")));
        assertThat(shown(phone).getLast().at("/shows/text").asString()).isEqualTo("Je zei:   hoi ë 😀\u200d ");
        var form = parrot.forms.stream()
                .filter(it -> sent.path("id").asString().equals(it.get("MessageSid")))
                .findFirst()
                .orElseThrow();
        assertThat(form).containsEntry("Body", "  hoi ë 😀\u200d ")
                .containsEntry("ProfileName", "Sam")
                .containsEntry("From", phone.path("address").asString())
                .containsKey("WaId");
    }

    @Test
    void a_tap_a_place_and_a_photo_come_as_telegram_updates() throws Exception {
        var phone = add("telegram");

        did(phone, "{\"kind\":\"press\",\"of\":\"77\",\"label\":\"Ja\",\"payload\":\"3.yes\"}");
        did(phone, "{\"kind\":\"place\",\"latitude\":52.1,\"longitude\":5.3}");
        did(phone, "{\"kind\":\"photo\"}");
        say(phone, "/start");

        var chat = phone.path("address").asLong();
        await().untilAsserted(() -> assertThat(updates(chat)).hasSize(4));
        var updates = updates(chat);
        assertThat(updates.getFirst().at("/callback_query/data").asString()).isEqualTo("3.yes");
        assertThat(updates.getFirst().at("/callback_query/message/message_id").asInt()).isEqualTo(77);
        assertThat(updates.get(1).at("/message/location/latitude").asDouble()).isEqualTo(52.1);
        assertThat(updates.get(2).at("/message/photo/0/file_id").asString()).isNotBlank();
        assertThat(updates.get(3).at("/message/entities/0/type").asString()).isEqualTo("bot_command");
        assertThat(updates).extracting(update -> update.path("update_id").asInt()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_choice_from_a_whatsapp_list_comes_with_the_fields_of_a_list() throws Exception {
        var phone = add("whatsapp");
        var address = phone.path("address").asString();
        var content = "{\"language\":\"nl\",\"types\":{\"twilio/list-picker\":{\"body\":\"{{2}}\",\"button\":\"Kies\","
                + "\"items\":[{\"item\":\"Ja\",\"id\":\"{{1}}\"}]}}}";
        var sid = JSON.readTree(parrot.content(content).body()).path("sid").asString();
        parrot.sendContent(address, sid, "{\"1\":\"7.yes\",\"2\":\"Wat?\"}");
        var question = shown(phone).getFirst();
        assertThat(question.at("/shows/opener").asString()).isEqualTo("Kies");
        assertThat(question.at("/shows/rows/0/0/payload").asString()).isEqualTo("7.yes");

        did(phone, "{\"kind\":\"press\",\"of\":" + question.path("id") + ",\"label\":\"Ja\",\"payload\":\"7.yes\"}");

        await().untilAsserted(() -> assertThat(parrot.forms).filteredOn(form -> address.equals(form.get("From")))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("ListId", "7.yes")
                        .containsEntry("Body", "Ja")
                        .doesNotContainKey("ButtonPayload")));
    }

    @Test
    void what_is_not_taken_is_shown_with_the_answer() throws Exception {
        var phone = add("sms");

        say(phone, "stuk");

        await().untilAsserted(() -> assertThat(shown(phone)).singleElement().satisfies(message -> {
            assertThat(message.path("state").asString()).isEqualTo("not-arrived");
            assertThat(message.path("status").asInt()).isEqualTo(503);
            assertThat(message.path("segments").asInt()).isEqualTo(1);
        }));
    }

    @Test
    void a_browser_that_lost_the_line_gets_what_it_missed() throws Exception {
        var phone = add("sms");
        arrive(phone, "gezien");
        try (var events = events("")) {
            assertThat(nextText(events)).isEqualTo("gezien");
        }
        var seen = lastId;

        arrive(phone, "gemist");

        try (var events = events(seen)) {
            assertThat(nextText(events)).isEqualTo("gemist");
        }
        try (var events = events("another-run:12")) {
            assertThat(nextText(events)).isEqualTo("gezien");
        }
    }

    @Test
    void another_browser_sees_nothing_of_it_and_cannot_write_on_it() throws Exception {
        var phone = add("sms");
        var stranger = browser();

        assertThat(post(stranger, "messages", deed(phone, "{\"kind\":\"photo\"}")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_phone_goes_on_after_a_restart_that_forgot_it() throws Exception {
        var phone = "{\"medium\":\"telegram\",\"address\":\"4000001234567\",\"name\":\"Noor\",\"language\":\"en\"}";

        var answer = post(browser, "phones/hold", "[" + phone + "]");
        var sent = post(browser, "messages",
                "{\"medium\":\"telegram\",\"address\":\"4000001234567\",\"did\":{\"kind\":\"text\",\"text\":\"hi\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sent.statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(updates(4000001234567L)).singleElement()
                .satisfies(
                        update -> assertThat(update.at("/message/from/language_code").asString()).isEqualTo("en")));
    }

    @Test
    void numbers_that_people_may_have_and_posts_from_other_sites_are_refused() throws Exception {
        var real = "[{\"medium\":\"sms\",\"address\":\"+31612345678\",\"name\":\"X\",\"language\":\"nl\"}]";
        assertThat(post(browser, "phones/hold", real).statusCode()).isEqualTo(400);

        var form = HttpRequest.newBuilder(address("/simulator/messages"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(browser.send(form, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(415);
    }

    @Test
    void pages_allow_our_own_scripts_alone_and_talk_two_languages() throws Exception {
        for (var path : new String[]{"/", "/simulator", "/?language=en", "/simulator?language=en"}) {
            var page = browser.send(HttpRequest.newBuilder(address(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.body()).doesNotContain("style=\"")
                    .doesNotContain("onclick")
                    .doesNotContain("<script>")
                    .contains(path.contains("en") ? "lang=\"en\"" : "lang=\"nl\"");
        }
    }

    private void arrive(JsonNode phone, String text) throws Exception {
        parrot.say(PracticeProgram.CLOUD.smsSender(), phone.path("address").asString(), text);
        await().untilAsserted(() -> {
            assertThat(shown(phone).getLast().at("/shows/text").asString()).isEqualTo(text);
            assertThat(shown(phone).getLast().path("state").asString()).isEqualTo("arrived");
        });
    }

    private BufferedReader events(String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(address("/simulator/events")).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
        var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private String nextText(BufferedReader events) throws Exception {
        for (var line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("id:")) lastId = line.substring(3).strip();
            if (line.startsWith("data:")) return JSON.readTree(line.substring(5)).at("/shows/text").asString();
        }
        return "";
    }

    private JsonNode add(String medium) throws Exception {
        return JSON.readTree(post(browser, "phones/add",
                "{\"medium\":\"" + medium + "\",\"name\":\"Sam\",\"language\":\"nl\"}").body());
    }

    private HttpResponse<String> say(JsonNode phone, String text) throws Exception {
        return did(phone, "{\"kind\":\"text\",\"text\":" + JSON.writeValueAsString(text) + "}");
    }

    private HttpResponse<String> did(JsonNode phone, String did) throws Exception {
        return post(browser, "messages", deed(phone, did));
    }

    private List<JsonNode> shown(JsonNode phone) throws Exception {
        return JSON.readTree(post(browser, "phones/hold", "[" + phone + "]").body()).valueStream().toList();
    }

    private static String deed(JsonNode phone, String did) {
        return "{\"medium\":" + phone.path("medium") + ",\"address\":" + phone.path("address") + ",\"did\":" + did
                + "}";
    }

    private static List<JsonNode> updates(long chat) {
        return parrot.updates.stream()
                .filter(update -> update.findValues("chat")
                        .stream()
                        .anyMatch(known -> known.path("id").asLong() == chat))
                .toList();
    }

    private static HttpClient browser() {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try {
            browser.send(HttpRequest.newBuilder(address("/simulator")).build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return browser;
    }

    private static HttpResponse<String> post(HttpClient browser, String path, String body) throws Exception {
        return browser.send(HttpRequest.newBuilder(address("/simulator/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create(PracticeProgram.address(program) + path);
    }
}
