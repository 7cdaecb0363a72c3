package nl.meldwijzer.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.program.Program;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// One program for which much goes wrong that must not matter: providers that never answer, a log that cannot be written,
/// options that ask for a picture of its memory, requests without end.
class HangingCloudsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /// How long a send that hangs keeps its place.
    private static final Duration OWN_LIMIT = Duration.ofSeconds(10);
    private static final int SENDS = 1_000;
    private static final int SAMPLE = 200;
    private static final int AT_ONCE = 16;
    /// For a machine that does other things as well.
    private static final Duration SLACK = Duration.ofMillis(250);
    private static final int PIECES = 4_096;
    private static final int PIECE = 64 * 1024;

    @TempDir
    static Path folder;

    private static Scene scene;
    private static Program program;
    private static Rush people;
    private static Path dumps;

    @BeforeAll
    static void start() throws IOException {
        scene = new Scene(folder);
        dumps = Files.createDirectory(folder.resolve("dumps"));
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("program")).resolve("program.log"),
                Path.of("/dev/full"));
        program = scene.program("program", Map.of("JAVA_TOOL_OPTIONS",
                "-Xmx512m -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=" + dumps)).awaitReady();
        people = new Rush(scene.clouds, new Webhooks(program), scene.history);
    }

    @AfterAll
    static void stop() {
        people.close();
        program.close();
        scene.close();
    }

    @Test
    @Fault(8)
    void a_log_that_cannot_be_written_stops_nobody() {
        scene.clouds.meet(_ -> CloudFault.NONE);
        assertThat(people.person().report(PATIENCE)).isTrue();
    }

    @Test
    @Fault(10)
    void a_thousand_sends_that_hang_make_no_webhook_slower() throws Exception {
        scene.clouds.meet(_ -> CloudFault.NONE);
        write(SAMPLE); // warm
        var before = percentile99(write(SAMPLE));

        scene.clouds.meet(_ -> CloudFault.HANG);
        write(SENDS);
        Until.holds(PATIENCE, "sends hang", () -> scene.clouds.hanging() > 50);
        var during = percentile99(write(SAMPLE));

        assertThat(scene.clouds.hanging()).isGreaterThan(50);
        assertThat(during).isLessThan(before.multipliedBy(2).plus(SLACK));
    }

    /// The cloud hangs for two minutes: whoever has an answer sooner did not wait for it.
    @Test
    @Fault(49)
    void whatever_twilio_makes_of_a_send_it_is_said_once_and_a_call_that_hangs_is_given_up() {
        var meets = new ConcurrentHashMap<String, CloudFault>();
        var hit = Stream
                .of(CloudFault.ERROR_BEFORE, CloudFault.ERROR_AFTER, CloudFault.RESET_AFTER, CloudFault.HANG_AFTER)
                .map(fault -> {
                    var person = person(medium -> medium != Medium.TELEGRAM);
                    meets.put(person.address, fault);
                    return person;
                })
                .toList();
        scene.clouds.meet(address -> Objects.requireNonNullElse(meets.remove(address), CloudFault.NONE));

        hit.forEach(person -> person.writes("hoi"));
        for (var person : hit) assertThat(person.hears(_ -> true, PATIENCE)).isTrue();
        hit.forEach(person -> person.writes("1"));
        for (var person : hit) assertThat(person.hears(_ -> true, PATIENCE)).isTrue();

        assertThat(meets).isEmpty();
        for (var person : hit)
            assertThat(scene.clouds.twilio().takenFor(person.address)).extracting(Cloud.Taken::text)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
    }

    @Test
    @Fault(10)
    void while_one_provider_never_answers_the_other_is_written_to_as_before() {
        scene.clouds.twilio().meets(_ -> CloudFault.HANG);
        scene.clouds.telegram().meets(_ -> CloudFault.NONE);
        for (int i = 0; i < 100; i++) person(medium -> medium != Medium.TELEGRAM).writes("hoi");
        Until.holds(PATIENCE, "sends hang", () -> scene.clouds.twilio().hanging() >= 64);

        var since = System.nanoTime();
        assertThat(person(medium -> medium == Medium.TELEGRAM).talks(6, OWN_LIMIT)).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(OWN_LIMIT);
        scene.clouds.meet(_ -> CloudFault.NONE);
    }

    @Test
    @Fault(11)
    void a_request_without_end_is_refused_and_no_picture_of_the_memory_is_ever_made() throws Exception {
        assertThat(unendingStatus()).isIn(413, 0);
        assertThat(flag("HeapDumpOnOutOfMemoryError")).isEqualTo("-XX:-HeapDumpOnOutOfMemoryError");
        assertThat(program.isReady()).isTrue();
        try (var made = Files.list(dumps)) {
            assertThat(made).isEmpty();
        }
    }

    private static Person person(Predicate<Medium> with) {
        return Stream.generate(people::person)
                .filter(person -> with.test(Replay.medium(person.address)))
                .findFirst()
                .orElseThrow();
    }

    /// So many people write their first word, a few at a time; how long each waited for the answer, sorted.
    private static List<Duration> write(int messages) throws Exception {
        var gate = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, messages).mapToObj(_ -> threads.submit(() -> {
                gate.acquire();
                try {
                    var since = System.nanoTime();
                    people.person().writes("hoi");
                    return Duration.ofNanos(System.nanoTime() - since);
                } finally {
                    gate.release();
                }
            })).toList();
            var taken = new ArrayList<Duration>();
            for (var call : calls) taken.add(call.get());
            return taken.stream().sorted().toList();
        }
    }

    private static Duration percentile99(List<Duration> sorted) {
        return sorted.get(sorted.size() * 99 / 100);
    }

    /// 0 when the program hung up in the midst of it.
    private static int unendingStatus() throws InterruptedException {
        var request = HttpRequest.newBuilder(program.at("/webhooks/twilio"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArrays(Collections.nCopies(PIECES, new byte[PIECE])))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    private static String flag(String name) throws IOException {
        var jinfo = Path.of(System.getProperty("java.home"), "bin", "jinfo").toString();
        var asked = new ProcessBuilder(jinfo, "-flag", name, Long.toString(program.pid())).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
