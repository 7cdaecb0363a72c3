package nl.meldwijzer.program;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.engine.redis.RedisProcess;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.report.jdbc.FiledWords;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

/// What comes from Twilio in odd shapes, at odd times and twice, up to the register's row and the answer on the phone.
class TwilioIntakeIT {
    private static final Duration CUT_WITHIN = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static RedisProcess redis;
    private static EmbeddedServers postgres;
    private static Clouds clouds;
    private static Program program;

    @BeforeAll
    static void start() throws IOException {
        clouds = new Clouds();
        redis = RedisProcess.start(Files.createDirectory(folder.resolve("redis")));
        postgres = EmbeddedServers.start(folder.resolve("postgres"), false, true);
        var settings = clouds.settings(redis.url(), postgres);
        settings.put("MELDWIJZER_KEYS", folder.resolve("keys.json").toString());
        program = new Program(folder, settings).awaitReady();
    }

    @AfterAll
    static void stop() {
        program.close();
        postgres.close();
        redis.close();
        clouds.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /webhooks/twilio HTTP/1.1\r\nHost: x\r\nX-A: ",
            "POST /webhooks/twilio HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nBody=",
            "POST /webhooks/twilio HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 60000\r\n\r\n",
            "POST /webhooks/telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: " + Clouds.SECRET
                    + "\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"})
    @Fault(35)
    void requests_that_trickle_in_are_cut_and_others_do_not_feel_it(String beginning) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cut = IntStream.range(0, 300).mapToObj(_ -> threads.submit(() -> trickle(beginning))).toList();
            for (int i = 0; i < 5; i++)
                assertThat(Phone.whatsApp(program, clouds, "+3161236%04d".formatted(i + beginning.length() * 10))
                        .says("hoi"))
                        .contains("112");
            for (var one : cut) assertThat(one.get()).isLessThan(CUT_WITHIN.plusSeconds(1));
        }
    }

    /// A byte each half second; gives how long the server bore it.
    private static Duration trickle(String beginning) throws Exception {
        var began = System.nanoTime();
        try (var socket = new Socket("localhost", program.port())) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(500);
            while (since(began).compareTo(CUT_WITHIN.multipliedBy(2)) < 0) {
                socket.getOutputStream().write('a');
                if (hungUp(socket)) break;
            }
        } catch (SocketException _) {
            // cut
        }
        return since(began);
    }

    /// Waits for an answer's end for as long as a read may take.
    private static boolean hungUp(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // an answer
            }
            return true;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    @Fault(35)
    void what_is_much_too_large_is_refused() {
        var large = TwilioForm.from(program, "+31612360001").with("Body", "a".repeat(1_000_000));
        var many = TwilioForm.from(program, "+31612360001")
                .with(IntStream.range(0, 10_000).mapToObj(i -> "F" + i).toArray(String[]::new));

        assertThat(large.post()).isEqualTo(413);
        assertThat(many.post()).isEqualTo(413);
    }

    @Test
    @Fault({37, 38})
    void whatever_was_typed_stands_in_the_register_as_it_was_typed() throws Exception {
        var stories = List.of("😀".repeat(1_600), "Het was zo. ".repeat(834).substring(0, 10_000),
                "👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇱🇧🇪 e\u0301\u0323o\u0308 \u202Eneppok\u202C مرحبا שלום \u2067x\u2069 a\u200Bb\u200Dc\uFEFF ﬀ Å \u212B",
                "  er zijn spaties \n\n en regels  ");
        var phones = new ArrayList<Phone>();
        for (int i = 0; i < stories.size(); i++) {
            var phone = Phone.whatsApp(program, clouds, "+3161236100" + i);
            phones.add(phone);
            for (var answer : List.of("h\u200Boi", "１", "1\u200D", "1", "1 3", "3", "3", "1", "ergens", stories.get(i),
                    "1", "2"))
                while (phone.unread() > 0 || phone.says(answer).isEmpty()) phone.next();
            phone.says("verstuur");
        }
        for (var phone : phones) if (!phone.texts().getLast().contains("-")) phone.next();

        var database = postgres.database().orElseThrow();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.username(),
                database.password())) {
            assertThat(FiledWords.all(connection, KeyringFile.openOrCreate(folder.resolve("keys.json"))))
                    .containsAll(stories);
        }
    }

    @Test
    @Fault(37)
    void an_empty_message_or_one_of_spaces_is_asked_again() {
        var phone = Phone.sms(program, clouds, "+31612361010");
        phone.says("hoi");
        for (var nothing : List.of("", "   ", "\t\n", "\u200B")) assertThat(phone.says(nothing)).contains("1");
        assertThat(phone.says("1")).isNotBlank();
    }

    @Test
    @Fault({39, 40})
    void what_was_sent_is_refused_kindly_and_nobody_fetches_it() {
        var inside = new WireMockServer(options().dynamicPort());
        inside.start();
        inside.stubFor(any(anyUrl()).willReturn(ok()));
        var phone = Phone.whatsApp(program, clouds, "+31612361020");
        phone.says("hoi");
        var form = TwilioForm.from(program, "whatsapp:+31612361020")
                .with("MediaUrl0", inside.baseUrl() + "/0", "MediaUrl1",
                        "http://169.254.169.254/", "MediaUrl9", inside.baseUrl() + "/9");
        var sent = List.of(form.with("MessageSid", "SMa", "NumMedia", "10", "MediaContentType0", "image/jpeg"),
                form.with("MessageSid", "SMb", "NumMedia", "1", "MediaContentType0", "audio/ogg"),
                form.with("MessageSid", "SMc", "NumMedia", "1", "MediaContentType0", "image/webp"),
                form.with("MessageSid", "SMd", "NumMedia", "1", "MediaContentType0", "text/vcard"),
                form.with("MessageSid", "SMe", "MessageType", "reaction", "Body", "👍"),
                form.with("MessageSid", "SMf", "MessageType", "location", "Latitude", "52.1", "Longitude", "5.1",
                        "Address",
                        inside.baseUrl()));

        for (var one : sent) {
            assertThat(one.post()).isEqualTo(200);
            assertThat(phone.next()).contains("1");
        }

        assertThat(inside.getAllServeEvents()).isEmpty();
        inside.stop();
        assertThat(phone.says("1")).isNotBlank();
    }

    @Test
    @Fault(42)
    void an_address_is_a_word_and_a_new_one_a_new_talk() {
        var before = Phone.whatsApp(program, clouds, "NL.13491208655302741918");
        before.says("hoi");
        before.says("1");
        assertThat(before.says("1")).isNotBlank();

        for (var other : List.of("+31612361030", "NL.13491208655302741919", " +31612361031", "+31612361030x")) {
            var after = Phone.whatsApp(program, clouds, other);
            assertThat(after.says("hoi")).as(other).contains("112");
        }
        assertThat(before.unread()).isZero();
    }

    @Test
    @Fault(43)
    void stop_drops_what_waits_and_start_goes_on_where_they_were() {
        var phone = Phone.sms(program, clouds, "+31612361040");
        var form = TwilioForm.from(program, "+31612361040");
        phone.says("hoi");
        phone.says("1");
        clouds.twilioIsBusy(true);
        phone.write("1");
        var asked = phone.next(); // refused: it waits
        assertThat(form.with("MessageSid", "SMstop", "Body", "STOP", "OptOutType", "STOP").post()).isEqualTo(200);
        clouds.twilioIsBusy(false);
        assertThat(Phone.sms(program, clouds, "+31612361041").says("hoi")).contains("112");
        assertThat(phone.unread()).isZero();

        assertThat(form.with("MessageSid", "SMstart", "Body", "START", "OptOutType", "START").post()).isEqualTo(200);

        assertThat(phone.next()).contains(asked.lines().filter(line -> line.contains("?")).findFirst().orElseThrow());
        assertThat(phone.unread()).isZero();
    }

    @Test
    @Fault(43)
    void whom_twilio_refuses_for_an_opt_out_gets_no_more_and_start_goes_on_where_they_were() {
        var address = "+31612361042";
        var phone = Phone.sms(program, clouds, address);
        phone.says("hoi");
        var before = optOuts();
        clouds.twilioRefuses(address, 21610, true);
        phone.write("1");
        phone.next(); // refused with 21610
        Awaitility.await("the opt-out").atMost(Duration.ofSeconds(30)).until(() -> optOuts() > before);
        clouds.twilioRefuses(address, 21610, false);
        assertThat(phone.unread()).isZero();

        var start = TwilioForm.from(program, address).with("Body", "START", "OptOutType", "START");
        assertThat(start.post()).isEqualTo(200);

        assertThat(phone.next()).contains("meelezen");
        assertThat(phone.unread()).isZero();
    }

    @Test
    void readiness_names_a_sender_that_twilio_takes_nothing_from_until_it_does_again() throws Exception {
        var address = "+31612361049";
        clouds.twilioRefuses(address, 21663, true);
        Phone.sms(program, clouds, address).says("hoi"); // refused
        Awaitility.await("it is told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").contains("STOPPED"));

        assertThat(get("/actuator/health/readiness")).contains("\"sender +3197010200002\":\"twilio 21663 since ")
                .doesNotContain(address);
        assertThat(program.isReady()).isTrue();
        clouds.twilioRefuses(address, 21663, false);
        assertThat(Phone.sms(program, clouds, "+31612361048").says("hoi")).contains("112");
        Awaitility.await("it is told no more")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !get("/actuator/health/readiness").contains("STOPPED"));
    }

    @Test
    @Fault(45)
    void what_was_missed_in_five_minutes_of_absence_is_brought_in_in_its_order_and_once() throws Exception {
        var phones = List.of(Phone.sms(program, clouds, "+31612361045"), Phone.sms(program, clouds, "+31612361046"));
        var asked = phones.stream().map(phone -> phone.says("hoi")).toList();
        program.stop();
        clouds.twilioLists(IntStream.range(0, 6)
                .map(i -> 5 - i) // the newest first
                .mapToObj(i -> StoreOutageIT.listed("+3161236104" + (5 + i % 2), "SM45%030x".formatted(i),
                        List.of("1", "1", "terug").get(i / 2), 290 - i * 50))
                .collect(Collectors.joining(",")));
        program.startAgain();

        for (var phone : phones) {
            assertThat(phone.next()).contains("meelezen"); // 1: safe
            assertThat(phone.next()).doesNotContain("meelezen"); // 1: nobody reads along
            assertThat(phone.next()).contains("meelezen"); // back
        }
        assertThat(asked).allMatch(first -> first.contains("112"));
        Awaitility.await("another sweep").atMost(Duration.ofSeconds(30)).until(() -> sweeps() > 0);
        for (var phone : phones) assertThat(phone.unread()).isZero();
        clouds.twilioLists("");
    }

    @Test
    @Fault(46)
    void the_fallback_address_is_as_good_when_the_first_was_turned_away_or_is_still_at_work() throws Exception {
        var phone = Phone.sms(program, clouds, "+31612361051");
        phone.says("hoi");
        var form = TwilioForm.from(program, "+31612361051").with("Body", "1");
        var fallback = form.with("ErrorCode", "11200", "ErrorUrl", "https://meldpunt.example.nl/webhooks/twilio");
        redis.freeze();
        try {
            assertThat(form.post()).isEqualTo(503);
        } finally {
            redis.thaw();
        }

        Awaitility.await("the store").atMost(Duration.ofSeconds(30)).until(() -> fallback.post() == 200);
        assertThat(phone.next()).contains("meelezen");

        var next = form.with("MessageSid", "SM46%030x".formatted(46), "Body", "1");
        together(List.of(next.request(), next.with("ErrorCode", "11200").request()));
        assertThat(phone.next()).doesNotContain("meelezen");
        assertThat(phone.says("1")).isNotBlank();
        assertThat(phone.unread()).isZero();
    }

    @Test
    @Fault(46)
    void the_fallback_address_brings_nothing_twice() {
        var phone = Phone.sms(program, clouds, "+31612361050");
        phone.says("hoi");
        var form = TwilioForm.from(program, "+31612361050").with("Body", "1");

        assertThat(form.post()).isEqualTo(200);
        assertThat(form.with("ErrorCode", "11200", "ErrorUrl", "https://meldpunt.example.nl/webhooks/twilio").post())
                .isEqualTo(200);

        phone.next();
        assertThat(phone.says("1")).isNotBlank();
        assertThat(phone.unread()).isZero();
    }

    /// Half of them are first brought by the webhook, and half while the sweep is at work or after it.
    @Test
    @Fault(47)
    void the_webhook_and_the_sweep_at_once_have_one_effect() throws Exception {
        var phones = IntStream.range(0, 10).mapToObj(i -> Phone.sms(program, clouds, "+3161236106" + i)).toList();
        phones.forEach(phone -> phone.says("hoi"));
        var requests = phones.stream().map(phone -> phone.oneMessage("1")).toList();
        clouds.twilioLists(IntStream.range(0, 10)
                .mapToObj(i -> StoreOutageIT.listed("+3161236106" + i, phones.get(i).lastId(), "1", 60))
                .collect(Collectors.joining(",")));
        var before = swept();
        redis.freeze();
        try {
            assertThat(Phone.post(requests.getFirst()).statusCode()).isEqualTo(503); // calls the sweep
        } finally {
            redis.thaw();
        }
        together(requests.subList(0, 5));
        Awaitility.await("the sweep").atMost(Duration.ofSeconds(30)).until(() -> swept() > before);
        together(requests);

        phones.forEach(Phone::next);
        for (var phone : phones) assertThat(phone.says("1")).isNotBlank();
        for (var phone : phones) assertThat(phone.unread()).isZero();
        clouds.twilioLists("");
    }

    private static void together(List<HttpRequest> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = requests.stream().map(one -> threads.submit(() -> Phone.post(one).statusCode())).toList();
            for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        }
    }

    private static int optOuts() {
        return program.log().split("event=OptedOut", -1).length;
    }

    private static double sweeps() throws Exception {
        return swept("done");
    }

    private static double swept() throws Exception {
        return swept("taken");
    }

    private static double swept(String outcome) throws Exception {
        return get("/actuator/prometheus").lines()
                .filter(line -> line.startsWith("meldwijzer_sweep_total") && line.contains('"' + outcome + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(program.managementAt(path)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
