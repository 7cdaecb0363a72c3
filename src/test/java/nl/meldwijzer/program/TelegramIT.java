package nl.meldwijzer.program;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.faults.Fault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

/// Telegram at two programs that share their stores: what it brings twice, late or in odd order, and what it answers.
class TelegramIT {
    private static final AtomicInteger UPDATES = new AtomicInteger(500_000);

    @TempDir
    static Path folder;

    private static EmbeddedServers servers;
    private static Clouds clouds;
    private static Program program;
    private static Program other;

    @BeforeAll
    static void start() throws IOException {
        clouds = new Clouds();
        servers = EmbeddedServers.start(folder.resolve("stores"), true, true);
        program = program("one", Map.of()).awaitReady();
        other = program("two", Map.of()).awaitReady();
    }

    @AfterAll
    static void stop() {
        program.close();
        other.close();
        servers.close();
        clouds.close();
    }

    @Test
    @Fault(57)
    void an_update_with_a_lower_number_than_the_last_one_is_taken() {
        var phone = Phone.telegram(program, clouds, 700_057L);
        assertThat(brings(program, text(UPDATES.incrementAndGet(), 700_057L, 10, "hoi"))).isEqualTo(200);
        phone.next();

        assertThat(brings(program, text(57, 700_057L, 11, "1"))).isEqualTo(200);

        assertThat(phone.next()).contains("meelezen");
    }

    @Test
    @Fault({58, 62})
    void one_update_three_times_at_two_programs_and_a_double_tap_have_one_effect() throws Exception {
        clouds.telegramAnswers("answerCallbackQuery", json(400,
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: query is too old\"}"));
        var phone = Phone.telegram(program, clouds, 700_058L);
        var hello = text(UPDATES.incrementAndGet(), 700_058L, 20, "hoi");
        together(() -> brings(program, hello), () -> brings(other, hello), () -> brings(program, hello));
        assertThat(phone.next()).contains("112");

        var press = press(UPDATES.incrementAndGet(), 700_058L, "1.no");
        var again = press(UPDATES.incrementAndGet(), 700_058L, "1.no");
        together(() -> brings(program, press), () -> brings(other, press), () -> brings(other, again));
        assertThat(phone.next()).contains("meelezen");

        assertThat(phone.says("1")).isNotBlank();
        assertThat(phone.unread()).isZero();
        assertThat(phone.texts()).noneMatch(text -> text.contains("oude vraag") || text.contains("too old"));
        Awaitility.await("the taps are confirmed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> clouds.telegramCalls("answerCallbackQuery") >= 2);
    }

    @Test
    @Fault({60, 61})
    void a_chat_waits_as_long_as_telegram_says_others_go_on_and_who_blocks_us_gets_nothing_more() {
        var waiting = Phone.telegram(program, clouds, 700_060L);
        var leaving = Phone.telegram(program, clouds, 700_061L);
        var others = Phone.telegram(program, clouds, 700_062L);
        for (var phone : List.of(waiting, leaving, others)) phone.says("hoi");
        var busy = json(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":4}}");
        clouds.telegramAnswers(700_061L, 1, busy);
        assertThat(leaving.write("1")).isEqualTo(200);
        leaving.next(); // refused: it waits
        clouds.telegramAnswers(700_060L, 1, busy);
        assertThat(waiting.write("1")).isEqualTo(200);
        waiting.next();
        assertThat(brings(other, blocked(700_061L))).isEqualTo(200);

        assertThat(others.says("1")).contains("meelezen");
        assertThat(waiting.unread()).isZero();
        assertThat(waiting.next()).contains("meelezen");
        var times = clouds.timesOf(700_060L);
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
        assertThat(leaving.unread()).isZero(); // though it would have been sent before the other one
    }

    @Test
    @Fault(61)
    void a_refusal_because_the_bot_is_blocked_ends_all_sending_to_that_person() {
        var phone = Phone.telegram(program, clouds, 700_063L);
        phone.says("hoi");
        clouds.telegramAnswers(700_063L, 1, json(403,
                "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked by the user\"}"));
        assertThat(phone.write("1")).isEqualTo(200);
        phone.next();

        Awaitility.await("the talk knows it")
                .atMost(Duration.ofSeconds(30))
                .until(() -> (program.log() + other.log()).contains("event=OptedOut"));
        assertThat(phone.unread()).isZero();
    }

    @Test
    @Fault(63)
    void a_message_that_is_edited_after_the_talk_moved_on_gets_a_kind_sentence_and_the_step_stays() {
        var phone = Phone.telegram(program, clouds, 700_064L);
        phone.says("hoi");
        var question = phone.says("1");

        assertThat(brings(program, edited(700_064L))).isEqualTo(200);

        assertThat(phone.next()).contains("meelezen").isNotEqualTo(question).contains(question);
        assertThat(phone.says("1")).doesNotContain("meelezen");
    }

    @Test
    @Fault(41)
    void a_number_in_reply_to_an_older_question_gets_a_hint_and_to_the_newest_it_counts() {
        var phone = Phone.telegram(program, clouds, 700_041L);
        clouds.telegramAnswers(700_041L, 1, json(200,
                "{\"ok\":true,\"result\":{\"message_id\":501,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}"));
        phone.says("hoi");
        assertThat(phone.says("1")).contains("meelezen");

        assertThat(brings(other, reply(700_041L, 501, "1"))).isEqualTo(200);
        assertThat(phone.next()).contains("eerdere vraag", "meelezen");
        assertThat(brings(other, reply(700_041L, 7, "1"))).isEqualTo(200);
        assertThat(phone.next()).doesNotContain("eerdere vraag", "meelezen");
    }

    @Test
    @Fault(65)
    void a_page_or_nothing_in_place_of_an_answer_is_tried_again() {
        for (var answer : List.of(aResponse().withStatus(502).withBody("<html>Bad Gateway</html>"),
                aResponse().withStatus(200).withBody(""))) {
            var chat = 700_065L + UPDATES.incrementAndGet();
            var phone = Phone.telegram(program, clouds, chat);
            clouds.telegramAnswers(chat, 1, answer);
            var first = phone.says("hoi");

            assertThat(phone.next()).isEqualTo(first);
            assertThat(phone.says("1")).contains("meelezen");
            assertThat(phone.unread()).isZero();
        }
    }

    @Test
    @Fault(80)
    void five_messages_within_a_second_in_odd_order_become_one_story_in_the_order_of_telegram() throws Exception {
        var chat = 700_080L;
        var phone = Phone.telegram(program, clouds, chat);
        for (var text : List.of("hoi", "1", "1", "1", "1", "1", "1", "Bij het station")) phone.says(text);
        var sent = List.of("er stond iemand", "bij de deur", "hij riep mij na", "heel lang", "ik rende weg");
        var calls = new ArrayList<Runnable>();
        for (var number : List.of(2, 0, 4, 1, 3)) {
            var message = text(UPDATES.incrementAndGet(), chat, 900 + number, sent.get(number));
            var at = calls.size() % 2 == 0 ? program : other;
            calls.add(() -> assertThat(brings(at, message)).isEqualTo(200));
        }

        together(calls.toArray(Runnable[]::new));
        phone.next();
        phone.says("1");
        var readBack = phone.says("2");

        assertThat(readBack.replace("\n", " ")).contains(String.join(" ", sent));
    }

    @Test
    @Fault(76)
    void a_broken_flow_is_refused_with_file_and_line_and_the_program_that_runs_goes_on() throws Exception {
        var phone = Phone.telegram(program, clouds, 700_076L);
        phone.says("hoi");
        var flows = brokenFlows();

        try (var broken = program("broken", Map.of("MELDWIJZER_FLOWS", flows.toString()))) {
            assertThat(broken.exitCode()).isNotZero();
            assertThat(broken.log()).contains("Meldwijzer did not start", "report.yaml:19:", "Did you mean 'daypart'",
                    "pause.yaml:").doesNotContain("\tat ");
        }

        assertThat(phone.says("1")).contains("meelezen");
    }

    /// A typing error, and a way that leads nowhere.
    private static Path brokenFlows() throws IOException {
        var to = folder.resolve("flows");
        var from = Path.of("conversation-flows");
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
        var report = to.resolve("report.yaml");
        Files.writeString(report, Files.readString(report).replace("go: daypart }", "go: daypat }"));
        var pause = to.resolve("pause.yaml");
        Files.writeString(pause, Files.readString(pause) + "  stuck: { tell: pause.later, go: stuck }\n");
        return to;
    }

    private static Program program(String name, Map<String, String> more) throws IOException {
        var settings = clouds.settings(servers.redisUri().orElseThrow(), servers);
        settings.put("MELDWIJZER_KEYS", folder.resolve("keys.json").toString());
        settings.putAll(more);
        return new Program(Files.createDirectories(folder.resolve(name)), settings);
    }

    private static void together(Runnable... calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var call : calls) all.add(threads.submit(call));
            for (var one : all) one.get();
        }
    }

    private static int brings(Program to, String update) {
        return Phone.post(HttpRequest.newBuilder(to.at("/webhooks/telegram"))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", Clouds.SECRET)
                .POST(BodyPublishers.ofString(update))
                .build()).statusCode();
    }

    private static String text(int update, long chat, int message, String text) {
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":1763980000,"chat":{"id":%d,"type":"private"},
                 "from":{"id":%d,"language_code":"nl"},"text":"%s"}}"""
                .formatted(update, message, chat, chat, text);
    }

    private static String reply(long chat, int to, String text) {
        return text(UPDATES.incrementAndGet(), chat, 40, text)
                .replace("\"text\":", "\"reply_to_message\":{\"message_id\":" + to + "},\"text\":");
    }

    private static String press(int update, long chat, String payload) {
        return """
                {"update_id":%d,"callback_query":{"id":"%d","from":{"id":%d},"data":"%s",
                 "message":{"message_id":7,"chat":{"id":%d,"type":"private"}}}}"""
                .formatted(update, update, chat, payload, chat);
    }

    private static String edited(long chat) {
        return text(UPDATES.incrementAndGet(), chat, 1, "toch anders").replace("\"message\":", "\"edited_message\":");
    }

    private static String blocked(long chat) {
        return """
                {"update_id":%d,"my_chat_member":{"chat":{"id":%d,"type":"private"},"from":{"id":%d},
                 "new_chat_member":{"status":"kicked"}}}"""
                .formatted(UPDATES.incrementAndGet(), chat, chat);
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }
}
