package nl.meldwijzer.program;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.engine.redis.RedisProcess;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.faults.TcpProxy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What people meet when Redis comes back with less than it had: one program, and Redis behind an address that can be
/// led elsewhere.
class StoreLossIT {
    private static final Path PROGRAMS = Path.of("target", "programs");
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration WITH_THE_NEXT_SWEEP = Duration.ofSeconds(90);
    private static final String SMS_SENDER = "+3197010200002";
    private static final String WENT_BACK = "Redis lost what it had acknowledged";
    private static final String ANSWER_LOST = "Ik ben je laatste antwoord kwijt";
    private static final String TALK_LOST = "Waren we al aan het praten?";
    private static final String HELLO = "Hoi!";
    private static final String BEATS = "meldwijzer:beats";

    @TempDir
    static Path folder;

    private static Clouds clouds;
    private static EmbeddedServers postgres;
    private static RedisProcess redis;
    private static Path redisFolder;
    private static TcpProxy address;
    private static Program program;

    @BeforeAll
    static void start() throws IOException {
        clouds = new Clouds();
        postgres = EmbeddedServers.start(folder.resolve("postgres"), PROGRAMS, false, true);
        redisFolder = Files.createDirectory(folder.resolve("first"));
        redis = RedisProcess.start(redisFolder);
        address = new TcpProxy(redis.port());
        var settings = clouds.settings("redis://127.0.0.1:" + address.port(), postgres);
        program = new Program(folder, settings).awaitReady();
    }

    @AfterAll
    static void stop() {
        program.close();
        address.close();
        redis.close();
        postgres.close();
        clouds.close();
    }

    @Test
    @Fault(16)
    void a_replica_that_lacks_the_last_moment_gets_it_from_the_sweep_and_nobody_is_back_at_the_start()
            throws Exception {
        var sms = sms(1);
        var telegram = Phone.telegram(program, clouds, 700_000_801L);
        sms.says("hoi");
        telegram.says("hoi");
        sms.says("1");
        var readAlong = telegram.says("1");
        var alarms = alarms();
        var secondFolder = Files.createDirectory(folder.resolve("second"));
        var replica = RedisProcess.start(secondFolder);
        HttpRequest lost;
        String answer;
        try (var between = new TcpProxy(redis.port())) {
            replica.follow(between.port());
            Awaitility.await("the replica has everything").atMost(SOON).until(() -> beats(replica) == beats(redis));
            between.set(TcpProxy.Mode.HOLD);
            var before = beats(replica);
            lost = sms.oneMessage("1");
            assertThat(Phone.post(lost).statusCode()).isEqualTo(200);
            answer = sms.next();
            telegram.says("1");
            Awaitility.await("the primary is ahead").atMost(SOON).until(() -> beats(redis) > before);
            clouds.twilioLists(listed(1, sms.lastId(), "1"));

            address.set(TcpProxy.Mode.CUT);
            redis.close();
        }
        assertThat(Phone.post(sms(2).oneMessage("hoi")).statusCode()).isEqualTo(503);
        replica.lead();
        redis = replica;
        redisFolder = secondFolder;
        address.leadTo(replica.port());
        address.set(TcpProxy.Mode.PASS);

        assertThat(saysWhenItIsBack(telegram, "3")).contains(ANSWER_LOST, readAlong).doesNotContain(HELLO);
        Awaitility.await("the sweep").atMost(WITH_THE_NEXT_SWEEP).until(() -> sms.unread() > 0);
        assertThat(sms.next()).isEqualTo(answer); // once more: the replica does not know that it was sent
        assertThat(sms.says("1")).isNotEqualTo(answer).doesNotContain(ANSWER_LOST, TALK_LOST, HELLO);
        assertThat(telegram.says("1")).startsWith(answer.lines().findFirst().orElseThrow());
        assertThat(Phone.post(lost).statusCode()).isEqualTo(200);
        assertThat(sms.unread()).isZero();
        Awaitility.await("the alarm").atMost(SOON).until(() -> alarms() == alarms + 1);
    }

    @Test
    @Fault(18)
    void a_file_whose_end_is_cut_off_starts_with_an_alarm_and_the_sweep_brings_in_the_rest() throws Exception {
        var sms = sms(3);
        var other = sms(4);
        sms.says("hoi");
        other.says("hoi");
        sms.says("1");
        var readAlong = other.says("1");
        var alarms = alarms();
        var file = redisFolder.resolve("appendonly.aof");
        var whole = Files.size(file);
        assertThat(Phone.post(sms.oneMessage("1")).statusCode()).isEqualTo(200);
        var answer = sms.next();
        other.says("1");
        var before = beats(redis);
        Awaitility.await("a beat").atMost(SOON).until(() -> beats(redis) > before);
        clouds.twilioLists(listed(3, sms.lastId(), "1"));

        redis.kill();
        assertThat(Phone.post(sms(5).oneMessage("hoi")).statusCode()).isEqualTo(503);
        try (var end = new RandomAccessFile(file.toFile(), "rw")) {
            end.setLength(whole + 40);
        }
        redis.start();

        assertThat(saysWhenItIsBack(other, "3")).contains(ANSWER_LOST, readAlong).doesNotContain(HELLO);
        Awaitility.await("the sweep").atMost(WITH_THE_NEXT_SWEEP).until(() -> sms.unread() > 0);
        assertThat(sms.next()).isEqualTo(answer);
        Awaitility.await("the alarm").atMost(SOON).until(() -> alarms() == alarms + 1);
    }

    @Test
    @Fault(21)
    void after_everything_was_erased_reports_are_there_and_who_writes_hears_that_the_talk_begins_anew() {
        var reported = Phone.whatsApp(program, clouds, "+31612345806");
        for (var answer : List.of("hoi", "1", "1", "1", "1", "1 3", "3", "3", "bij het station", "hij riep", "1", "2"))
            reported.says(answer);
        reported.says("verstuur");
        Awaitility.await("the receipt").until(() -> receipts(reported) > 0);
        var reports = reports();
        assertThat(reports).isPositive();
        var answering = sms(7);
        var telling = Phone.telegram(program, clouds, 700_000_807L);
        for (var phone : List.of(answering, telling)) {
            assertThat(phone.says("hoi")).doesNotContain(TALK_LOST);
            phone.says("1");
        }

        redis.commands(commands -> commands.flushall());

        assertThat(answering.says("2")).contains(TALK_LOST, "We beginnen opnieuw", HELLO);
        assertThat(telling.says("hij staat weer bij mijn school")).contains(TALK_LOST, HELLO);
        assertThat(answering.says("1")).doesNotContain(TALK_LOST, HELLO);
        assertThat(sms(8).says("hoi")).contains(TALK_LOST); // whose talk, if there was one, nobody remembers
        assertThat(program.log()).containsOnlyOnce("everything in Redis was erased");
        assertThat(reports()).isEqualTo(reports);
    }

    @Test
    @Fault(21)
    void who_loses_one_conversation_hears_that_it_begins_anew() {
        var others = new HashSet<>(conversations());
        var phone = sms(9);
        phone.says("hoi");
        phone.says("1");
        var own = new HashSet<>(conversations());
        own.removeAll(others);
        assertThat(own).hasSize(1);

        redis.commands(commands -> commands.del(own.toArray(String[]::new)));

        assertThat(phone.says("1")).contains(TALK_LOST, HELLO);
        assertThat(phone.says("1")).doesNotContain(TALK_LOST, HELLO);
    }

    private static Phone sms(int number) {
        return Phone.sms(program, clouds, "+3161234580" + number);
    }

    private static String listed(int number, String sid, String text) {
        return Clouds.listed("+3161234580" + number, SMS_SENDER, sid, text, Instant.now().minusSeconds(30));
    }

    private static String saysWhenItIsBack(Phone phone, String text) {
        var message = phone.oneMessage(text);
        Awaitility.await("Redis is back").atMost(SOON).until(() -> Phone.post(message).statusCode() == 200);
        return phone.next();
    }

    private static long beats(RedisProcess redis) {
        var beats = redis.commands(commands -> commands.get(BEATS));
        return beats == null ? 0 : Long.parseLong(beats);
    }

    private static List<String> conversations() {
        return redis.commands(commands -> commands.keys("*:c:*"));
    }

    private static int alarms() {
        return program.log().split(WENT_BACK, -1).length - 1;
    }

    private static long receipts(Phone phone) {
        return phone.texts().stream().filter(text -> RECEIPT.matcher(text).find()).count();
    }

    private static int reports() {
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
