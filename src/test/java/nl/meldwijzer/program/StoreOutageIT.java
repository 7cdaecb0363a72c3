package nl.meldwijzer.program;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.engine.redis.RedisProcess;
import nl.meldwijzer.faults.Fault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What people and providers meet while Redis is away, frozen, restarted or shared, and while the program stops.
class StoreOutageIT {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Duration FROZEN = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);
    private static final String SMS_SENDER = "+3197010200002";

    private static EmbeddedServers postgres;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private RedisProcess redis;
    private Clouds clouds;
    private Program program;

    @BeforeAll
    static void startRegister() {
        postgres = EmbeddedServers.start(shared.resolve("postgres"), false, true);
    }

    @AfterAll
    static void stopRegister() {
        postgres.close();
    }

    @BeforeEach
    void start() throws IOException {
        clouds = new Clouds();
        redis = RedisProcess.start(Files.createDirectory(folder.resolve("redis")), "--appendfsync", "always");
        program = program("one").awaitReady();
    }

    @AfterEach
    void stop() {
        program.close();
        redis.close();
        clouds.close();
    }

    @Test
    @Fault(13)
    void redis_stopped_for_twenty_seconds_holds_nobody_and_work_goes_on_by_itself() throws Exception {
        var waiting = Phone.sms(program, clouds, "+31612345701");
        var missed = Phone.sms(program, clouds, "+31612345702");
        var telegram = Phone.telegram(program, clouds, 700_000_701L);
        var unharmed = Phone.sms(program, clouds, "+31612345703");
        for (var phone : List.of(waiting, missed, telegram, unharmed)) phone.says("hoi");
        var answers = List.of(unharmed.says("1"), unharmed.says("2"));
        clouds.twilioIsBusy(true);
        assertThat(waiting.write("1")).isEqualTo(200);
        waiting.next(); // refused: it waits in the store
        var lost = missed.oneMessage("1");
        var lostSid = missed.lastId();
        var lostAfterIt = missed.oneMessage("2");
        var later = telegram.oneMessage("1");

        redis.kill();
        clouds.twilioIsBusy(false);
        var stopped = System.nanoTime();
        assertRefusedInTime(lostAfterIt); // once: a phone that repeats everything for so long would be taken for a flood
        clouds.twilioLists(listed("+31612345702", missed.lastId(), "2", 0) + ","
                + listed("+31612345702", lostSid, "1", 2));
        Awaitility.await("the outage").atMost(OUTAGE.multipliedBy(2)).pollInterval(Duration.ofMillis(250)).until(() -> {
            assertRefusedInTime(lost);
            var comeBack = assertRefusedInTime(later).headers().firstValue("Retry-After").orElse("");
            assertThat(comeBack).matches("[1-9]\\d*");
            return since(stopped).compareTo(OUTAGE) > 0;
        });
        redis.start();

        Awaitility.await("what waited is sent").atMost(BACK_WITHIN).until(() -> waiting.unread() > 0);
        assertThat(Phone.post(later).statusCode()).isEqualTo(200);
        assertThat(telegram.next()).isNotBlank();
        assertThat(List.of(missed.next(), missed.next())).as("what was missed, in order").isEqualTo(answers);
        assertThat(Phone.post(lost).statusCode()).isEqualTo(200);
        assertThat(missed.says("1")).isNotBlank();
        assertThat(missed.unread()).isZero();
    }

    @Test
    @Fault(14)
    void redis_frozen_and_thawed_holds_nobody_and_each_message_counts_once() throws Exception {
        var phones = IntStream.range(0, 8).mapToObj(i -> Phone.sms(program, clouds, "+3161234571" + i)).toList();
        phones.forEach(phone -> phone.says("hoi"));
        var requests = phones.stream().map(phone -> phone.oneMessage("1")).toList();

        redis.freeze();
        try {
            var frozen = System.nanoTime();
            while (since(frozen).compareTo(FROZEN) < 0)
                together(requests.stream().map(request -> (Callable<?>) () -> assertRefusedInTime(request)));
        } finally {
            redis.thaw();
        }

        for (var request : requests)
            Awaitility.await("taken").atMost(BACK_WITHIN).until(() -> Phone.post(request).statusCode() == 200);
        for (var phone : phones) phone.next();
        for (var phone : phones) phone.says("1");
        for (var phone : phones) assertThat(phone.unread()).isZero();
    }

    @Test
    @Fault(20)
    void a_redis_that_was_restarted_or_forgot_its_scripts_is_not_noticed() throws Exception {
        var phone = Phone.sms(program, clouds, "+31612345720");
        phone.says("hoi");

        try (var client = RedisClient.create(redis.url()); var connection = client.connect()) {
            connection.sync().scriptFlush();
        }
        assertThat(phone.says("1")).isNotBlank();

        redis.kill();
        redis.start();
        var request = phone.oneMessage("1");
        Awaitility.await("taken").atMost(BACK_WITHIN).until(() -> Phone.post(request).statusCode() == 200);
        assertThat(phone.next()).isNotBlank();
    }

    @Test
    @Fault(29)
    void two_programs_on_one_redis_are_one_and_either_goes_on_without_the_other() throws Exception {
        try (var other = program("two").awaitReady()) {
            var phone = Phone.sms(program, clouds, "+31612345730");
            var request = phone.oneMessage("hoi");
            var elsewhere = HttpRequest.newBuilder(request, (_, _) -> true).uri(other.at("/webhooks/twilio")).build();

            together(Stream.of(request, elsewhere, request, elsewhere)
                    .map(one -> () -> assertThat(Phone.post(one).statusCode()).isEqualTo(200)));
            phone.next();
            assertThat(phone.says("1")).isNotBlank();
            assertThat(phone.unread()).isZero();

            program.kill();
            var atOther = Phone.sms(other, clouds, "+31612345730");
            atOther.next();
            atOther.next();
            assertThat(atOther.says("1")).isNotBlank();
            assertThat(atOther.unread()).isZero();
        }
    }

    @Test
    @Fault(6)
    void a_stop_in_the_rush_loses_and_doubles_nothing() throws Exception {
        clouds.twilioTakes(Duration.ofMillis(300));
        var phones = IntStream.range(0, 40)
                .mapToObj(i -> Phone.sms(program, clouds, "+316123457%02d".formatted(40 + i)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = phones.stream().map(phone -> threads.submit(() -> status(phone.oneMessage("hoi")))).toList();
            Awaitility.await("the rush")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> phones.stream()
                            .anyMatch(
                                    phone -> phone.unread() > 0));
            stopInTime();
            var taken = IntStream.range(0, phones.size()).filter(i -> result(statuses.get(i)) == 200).boxed().toList();
            assertThat(taken).isNotEmpty();
            assertThat(program.log()).doesNotContain("outcome=unknown");

            program.startAgain();
            for (var i : taken) phones.get(i).next();
            for (var phone : phones) assertThat(phone.unread()).isZero();
            assertThat(program.log()).doesNotContain("outcome=unknown", "outcome=repeated");
            assertThat(clouds.telegramWasAsked("setWebhook")).isTrue();
            assertThat(clouds.telegramWasAsked("deleteWebhook")).isFalse();
        }
    }

    /// It says first that it is not ready any more.
    private void stopInTime() {
        var since = System.nanoTime();
        program.beginStop();
        Awaitility.await("not ready any more").atMost(TWO_SECONDS).until(() -> !program.isReady());
        program.exitCode();
        assertThat(since(since)).isLessThan(Duration.ofSeconds(10));
    }

    private Program program(String name) throws IOException {
        var settings = clouds.settings(redis.url(), postgres);
        settings.put("MELDWIJZER_KEYS", folder.resolve("keys.json").toString());
        return new Program(Files.createDirectory(folder.resolve(name)), settings);
    }

    private static HttpResponse<String> assertRefusedInTime(HttpRequest request) {
        var start = System.nanoTime();
        var answer = Phone.post(request);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(since(start)).isLessThan(TWO_SECONDS);
        return answer;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void together(Stream<Callable<?>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : calls.map(threads::submit).toList()) one.get();
        }
    }

    /// 0 when no answer came.
    private static int status(HttpRequest request) {
        try {
            return Phone.post(request).statusCode();
        } catch (AssertionError _) {
            return 0;
        }
    }

    private static int result(java.util.concurrent.Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String listed(String from, String sid, String text, int secondsAgo) {
        return Clouds.listed(from, SMS_SENDER, sid, text, Instant.now().minusSeconds(secondsAgo));
    }
}
