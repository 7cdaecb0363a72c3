package nl.meldwijzer.program;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.faults.Fault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A report from outside: signed webhooks in, the providers' APIs out, a real Redis and a real PostgreSQL behind.
class ReportIT {
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");

    /// PostgreSQL is unpacked once for all tests.
    private static final Path PROGRAMS = Path.of("target/programs").toAbsolutePath();

    @TempDir
    Path folder;

    private EmbeddedServers redis;
    private EmbeddedServers postgres;
    private Clouds clouds;
    private Program program;

    @BeforeEach
    void start() {
        clouds = new Clouds();
        redis = EmbeddedServers.start(folder.resolve("redis"), PROGRAMS, true, false);
        postgres = EmbeddedServers.start(folder.resolve("postgres"), PROGRAMS, false, true);
        var settings = clouds.settings(redis.redisUri().orElseThrow(), postgres);
        program = new Program(folder, settings).awaitReady();
    }

    @AfterEach
    void stop() {
        program.close();
        postgres.close();
        redis.close();
        clouds.close();
    }

    @Test
    void on_each_channel_a_conversation_ends_in_the_register_with_a_receipt_on_the_phone() {
        var phones = List.of(Phone.whatsApp(program, clouds, "+31612345601"),
                Phone.sms(program, clouds, "+31612345602"),
                Phone.telegram(program, clouds, 700_000_001L));

        for (var phone : phones) {
            upToTheStory(phone);
            phone.says("hij riep van alles");
            phone.says("1");
            assertThat(phone.says("2")).contains("hij riep van alles");
            phone.says("verstuur");
            assertThat(phone.next()).containsPattern(RECEIPT);
        }

        assertThat(reports()).isEqualTo(3);
    }

    @Test
    void a_restart_in_mid_conversation_changes_nothing_for_the_person() {
        var phone = Phone.whatsApp(program, clouds, "+31612345603");
        upToTheStory(phone);

        program.kill();
        program.startAgain();

        assertThat(phone.says("hij riep van alles")).contains("1");
        program.stop();
        program.startAgain();
        phone.says("1");
        assertThat(phone.says("2")).contains("hij riep van alles");
        phone.says("verstuur");
        assertThat(phone.next()).containsPattern(RECEIPT);
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void the_same_signed_request_fifty_times_at_once_has_one_effect() throws Exception {
        var phone = Phone.sms(program, clouds, "+31612345604");
        phone.says("hoi");
        var request = phone.oneMessage("1");

        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> calls = java.util.Collections.nCopies(50, () -> Phone.post(request));
            for (var call : threads.invokeAll(calls)) answers.add(call.get());
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        phone.next();
        phone.says("1");
        assertThat(phone.unread()).isZero();
    }

    @Test
    void a_forged_request_is_refused_and_changes_nothing() {
        var phone = Phone.sms(program, clouds, "+31612345605");
        var real = phone.oneMessage("hoi");
        var forged = HttpRequest.newBuilder(real, (name, _) -> !name.equalsIgnoreCase("X-Twilio-Signature"))
                .header("X-Twilio-Signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")
                .build();

        assertThat(Phone.post(forged).statusCode()).isEqualTo(403);
        assertThat(Phone.post(real).statusCode()).isEqualTo(200);
        phone.next();
        assertThat(phone.unread()).isZero();
    }

    @Test
    @Fault(24)
    void while_the_register_is_away_nobody_is_told_received_and_messages_go_on() {
        var phone = Phone.whatsApp(program, clouds, "+31612345606");
        upToTheStory(phone);
        phone.says("hij riep van alles");
        phone.says("1");
        phone.says("2");

        postgres.close();
        var sending = phone.says("verstuur");
        assertThat(sending).doesNotContainPattern(RECEIPT);
        assertThat(phone.next()).doesNotContainPattern(RECEIPT).contains("nog niet binnen", "blijf het proberen");
        assertThat(phone.says("wat is het verschil")).doesNotContainPattern(RECEIPT);
        var other = Phone.sms(program, clouds, "+31612345607");
        assertThat(other.says("hoi")).contains("112");

        postgres = EmbeddedServers.start(folder.resolve("postgres"), PROGRAMS, false, true);
        Awaitility.await("the receipt").atMost(Duration.ofMinutes(2)).until(() -> phone.unread() > 0);
        assertThat(phone.next()).containsPattern(RECEIPT);
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void nothing_that_a_person_wrote_stands_anywhere_in_the_clear() throws Exception {
        var phone = Phone.whatsApp(program, clouds, "+31612345608");
        upToTheStory(phone);
        phone.says("PlantedStory achter het plantsoen, bel 0687654321");
        phone.says("1");
        phone.says("2");
        phone.says("verstuur");
        var receipt = RECEIPT.matcher(phone.next()).results().findFirst().orElseThrow().group();
        program.stop();
        postgres.close();
        redis.close();

        var planted = List.of("PlantedStory", "PlantedPlace", "612345608", "687654321", "Planted Profile",
                "PLANTEDCITY",
                receipt, receipt.replace("-", ""), Clouds.TOKEN + "-", Clouds.BOT, Clouds.SECRET);
        assertThat(program.log()).doesNotContain(planted);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(planted).as(folder.relativize(file).toString()).noneMatch(content::contains);
            }
        }
    }

    /// Everything obliging up to the question for own words.
    private static void upToTheStory(Phone phone) {
        assertThat(phone.says("hoi")).contains("112");
        phone.says("1");
        phone.says("1");
        phone.says("1");
        phone.says("1");
        phone.says("1 3");
        phone.says("3");
        phone.says("3");
        phone.says("bij PlantedPlace");
        phone.says("1");
    }

    private int reports() {
        var database = postgres.database().orElseThrow();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var rows = connection.createStatement().executeQuery("select count(*) from report")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
