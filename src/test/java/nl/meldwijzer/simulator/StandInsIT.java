package nl.meldwijzer.simulator;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import static nl.meldwijzer.simulator.PracticeProgram.CLOUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The stand-ins as the providers' own libraries see them.
class StandInsIT {
    private static final PhoneNumber SENDER = new PhoneNumber(CLOUD.smsSender());
    private static final JsonMapper JSON = new JsonMapper();

    private static ConfigurableApplicationContext program;
    private static ParrotProgram parrot;

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
    void twilios_sdk_sends_and_finds_its_message_again() {
        var phone = new PhoneNumber("+31600000101");
        var sent = Message.creator(phone, SENDER, "één 😀").setValidityPeriod(900).create(twilio(CLOUD.authToken()));

        assertThat(sent.getSid()).matches("SM[0-9a-f]{32}");
        assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(sent.getNumSegments()).isEqualTo("1");
        assertThat(listed(phone, 0)).extracting(Message::getBody).containsExactly("één 😀");
        assertThat(listed(phone, 60)).isEmpty();
        assertThat(listed(new PhoneNumber("+31600000102"), 0)).isEmpty();
    }

    @Test
    void a_message_reports_signed_that_it_was_sent_and_then_delivered() throws Exception {
        var answer = JSON.readTree(parrot.say(CLOUD.smsSender(), "+31600000103", "hoi").body());

        var sid = answer.path("sid").asString();
        await().untilAsserted(() -> assertThat(parrot.receipts).filteredOn(form -> sid.equals(form.get("MessageSid")))
                .extracting(form -> form.get("MessageStatus"))
                .containsExactly("sent", "delivered"));
    }

    @ParameterizedTest
    @CsvSource({"+3197000000002, +31612345678, hoi, 21211", "+3197000000002, whatsapp:+31600000001, hoi, 21606",
            "+3197000000009, +31600000001, hoi, 21606", "+3197000000002, +31600000001, ' ', 21602"})
    void twilio_says_no_with_its_own_codes(String from, String to, String text, int code) throws Exception {
        var answer = parrot.say(from, to, text);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("code").asInt()).isEqualTo(code);
        assertThat(parrot.say(CLOUD.smsSender(), "+31600000001", "x".repeat(1_601)).body()).contains("21617");
    }

    @Test
    void a_content_is_made_listed_and_filled_in() throws Exception {
        var content = "{\"friendly_name\":\"n\",\"language\":\"nl\",\"types\":{\"twilio/list-picker\":{\"body\":\"{{2}}\\n\\n"
                + "{{3}}\",\"button\":\"Kies\",\"items\":[{\"item\":\"Ja\",\"id\":\"{{1}}\"}]}}}";
        var made = JSON.readTree(parrot.content(content).body());
        var sid = made.path("sid").asString();

        assertThat(sid).matches("HX[0-9a-f]{32}");
        assertThat(parrot.content("").body()).contains(sid).contains("\"friendly_name\":\"n\"");
        var sent = parrot.sendContent("whatsapp:+31600000106", sid,
                "{\"1\":\"7.yes\",\"2\":\"Wat $1?\",\"3\":\"1 Ja\"}");
        assertThat(JSON.readTree(sent.body()).path("body").asString()).isEqualTo("Wat $1?\n\n1 Ja");
    }

    @Test
    void a_content_that_twilio_would_not_take_is_refused() throws Exception {
        var one = "{\"language\":\"nl\",\"types\":{\"twilio/quick-reply\":{\"body\":\"{{2}}\",\"actions\":[{\"title\":\"Ja\","
                + "\"id\":\"{{1}}\"}]}}}";
        var sid = JSON.readTree(parrot.content(one).body()).path("sid").asString();
        var person = "whatsapp:+31600000107";

        assertThat(parrot.content(one.replace("{{2}}", "x".repeat(1_025))).statusCode()).isEqualTo(400);
        assertThat(parrot.content("{\"types\":{}}").statusCode()).isEqualTo(400);
        assertThat(parrot.sendContent(person, "HX0", "{}").body()).contains("21655");
        for (var bad : List.of("no json", "[]", "{\"1\":\"\"}", "{\"1\":\"a\\nb\"}", "{\"1\":\"a     b\"}"))
            assertThat(parrot.sendContent(person, sid, bad).body()).as(bad).contains("21656");
    }

    @Test
    void wrong_credentials_are_refused_by_both() throws Exception {
        var twilio = new HereInsteadOfTwilio();
        var answer = twilio.makeRequest(request("wrong"));
        assertThat(answer.getStatusCode()).isEqualTo(401);
        assertThat(answer.getContent()).contains("20003");

        var telegram = get("/simulator/clouds/telegram/bot1:wrong/getMe");
        assertThat(telegram.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(telegram.body())).isEqualTo(
                JSON.readTree("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}"));
    }

    @Test
    void telegrams_methods_answer_like_the_real_ones() throws Exception {
        var sent = JSON.readTree(parrot.bot("SENDMESSAGE", Map.of("chat_id", 4000000000104L, "text", "hoi")).body());

        assertThat(sent.at("/result/text").asString()).isEqualTo("hoi");
        assertThat(sent.at("/result/chat/id").asLong()).isEqualTo(4000000000104L);
        var id = sent.at("/result/message_id").asInt();
        var chat = Map.of("chat_id", 4000000000104L, "message_id", id);
        assertThat(parrot.bot("editMessageReplyMarkup", chat).body()).contains("message is not modified");
        assertThat(parrot.bot("editMessageReplyMarkup",
                Map.of("chat_id", 4000000000104L, "message_id", id, "reply_markup", Map.of("inline_keyboard",
                        List.of(List.of(Map.of("text", "Ja", "callback_data", "1.yes"))))))
                .statusCode()).isEqualTo(200);
        assertThat(parrot.bot("editMessageReplyMarkup", chat).body()).contains("\"message_id\":" + id);
        assertThat(parrot.bot("editMessageReplyMarkup", Map.of("chat_id", 4000000000104L, "message_id", 1)).body())
                .contains("message to edit not found");
        assertThat(parrot.bot("deleteMessage", chat).body()).contains("\"result\":true");
        assertThat(parrot.bot("setWebhook", Map.of("url", "https://demo.example/webhooks/telegram")).statusCode())
                .isEqualTo(200);
        assertThat(parrot.bot("getWebhookInfo", Map.of()).body()).contains("https://demo.example/webhooks/telegram");
        assertThat(parrot.bot("answerCallbackQuery", Map.of("callback_query_id", "1")).statusCode()).isEqualTo(200);
        assertThat(parrot.bot("sendPhoto", Map.of()).statusCode()).isEqualTo(404);
        assertThat(get("/simulator/clouds/telegram/bot" + CLOUD.botToken() + "/getMe").body()).contains("7000000001");
    }

    @Test
    void telegram_refuses_what_does_not_fit() throws Exception {
        var tooMuch = Map.of("inline_keyboard",
                List.of(List.of(Map.of("text", "Ja", "callback_data", "é".repeat(33)))));

        assertThat(parrot.bot("sendMessage", Map.of("chat_id", "12345", "text", "hoi")).body())
                .contains("chat not found");
        assertThat(parrot.bot("sendMessage", Map.of("chat_id", "4000000000105", "text", "x".repeat(4_097))).body())
                .contains("message is too long");
        assertThat(parrot.bot("sendMessage",
                Map.of("chat_id", "4000000000105", "text", "hoi", "reply_markup", tooMuch)).body())
                .contains("BUTTON_DATA_INVALID");
    }

    private static List<Message> listed(PhoneNumber to, int secondsFromNow) {
        var after = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(secondsFromNow).minusSeconds(5);
        var found = Message.reader()
                .setTo(to)
                .setFrom(SENDER)
                .setDateSentAfter(after)
                .read(twilio(CLOUD.authToken()));
        return new ArrayList<>(StreamSupport.stream(found.spliterator(), false).toList());
    }

    private static TwilioRestClient twilio(String token) {
        return new TwilioRestClient.Builder(CLOUD.accountSid(), token).httpClient(new HereInsteadOfTwilio()).build();
    }

    private static Request request(String token) {
        var request = new Request(com.twilio.http.HttpMethod.GET,
                "https://api.twilio.com/2010-04-01/Accounts/" + CLOUD.accountSid() + "/Messages.json");
        request.setAuth(CLOUD.accountSid(), token);
        return request;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(PracticeProgram.address(program) + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /// Takes what the SDK sends to api.twilio.com to the stand-in.
    private static final class HereInsteadOfTwilio extends HttpClient {
        @Override
        public Response makeRequest(Request request) {
            var address = PracticeProgram.address(program) + "/simulator/clouds/twilio"
                    + request.constructURL().getFile();
            var body = request.encodeFormBody();
            var here = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(10))
                    .header("Authorization", request.getAuthString())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(request.getMethod().name(), HttpRequest.BodyPublishers.ofString(body));
            try {
                var answer = java.net.http.HttpClient.newHttpClient()
                        .send(here.build(),
                                HttpResponse.BodyHandlers.ofString());
                return new Response(answer.body(), answer.statusCode());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
