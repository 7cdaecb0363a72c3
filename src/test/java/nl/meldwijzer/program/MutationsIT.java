package nl.meldwijzer.program;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.mutations.Mutations;
import nl.meldwijzer.mutations.Planted;
import nl.meldwijzer.mutations.Wire;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Thousands of requests with something wrong, against the program as it runs. `-Dfaults.mutations=200000` for the long run.
/// A request that fails prints its number, from which it can be made again.
class MutationsIT {
    private static final long REQUESTS = Long.getLong("faults.mutations", 6_000);
    private static final int AT_ONCE = 4;

    /// What HTTP wants the server to say, before the program hears of it, to a version or an encoding that is none.
    private static final Set<Integer> NO_HTTP = Set.of(501, 505);

    /// What the heap may grow between half of the requests and all of them. Caches that are bounded have filled up by then.
    private static final long MORE_HEAP = 16_000_000;
    private static final long MORE_RESIDENT = 128_000_000;

    /// So many that each of them stays below the limit of what one sender may write, so few that each is known well at half.
    private static final int SENDERS = (int) Math.max(200, REQUESTS / 50);

    @TempDir
    static Path folder;

    private static EmbeddedServers servers;
    private static Clouds clouds;
    private static Program program;

    private final Mutations mutations = new Mutations(SENDERS, "https://meldpunt.example.nl", Clouds.TOKEN,
            Clouds.SECRET);
    private final Map<Integer, AtomicLong> answers = new ConcurrentSkipListMap<>();
    private final Map<Integer, Long> examples = new ConcurrentSkipListMap<>();
    private final AtomicLong slowest = new AtomicLong();

    @BeforeAll
    static void start() {
        clouds = Clouds.forgetful();
        servers = EmbeddedServers.start(folder.resolve("stores"), true, true);
        var settings = clouds.settings(servers.redisUri().orElseThrow(), servers);
        for (var limit : new String[]{"TWILIO_MESSAGES_PER_SECOND", "TELEGRAM_MESSAGES_PER_SECOND",
                "MELDWIJZER_SMS_PREFIXHOUR",
                "MELDWIJZER_SMS_HOMECOUNTRYHOUR", "MELDWIJZER_SMS_OTHERCOUNTRYHOUR", "MELDWIJZER_SMS_HOUR",
                "MELDWIJZER_SMS_DAYSEGMENTS",
                "MELDWIJZER_SMS_DAYMONEY"})
            settings.put(limit, "1000000");
        settings.put("MELDWIJZER_FLOOD_SENDERS", "2000"); // or strange senders fill it for a hundred thousand of them
        settings.put("JAVA_TOOL_OPTIONS", "-Xmx256m");
        program = new Program(folder, settings).awaitReady();
    }

    @AfterAll
    static void stop() {
        program.close();
        servers.close();
        clouds.close();
    }

    @Test
    @Fault(36)
    void whatever_comes_in_nothing_breaks_nothing_grows_and_nothing_is_told() throws Exception {
        send(0, REQUESTS / 2);
        awaitQuiet();
        var before = Footprint.of(program.pid());
        var began = System.nanoTime();
        send(REQUESTS / 2, REQUESTS);
        var took = Duration.ofNanos(System.nanoTime() - began);
        awaitQuiet();
        var after = Footprint.of(program.pid());

        System.out.printf("%d mutated requests, half of them in %d s, answers %s, first of each %s, slowest %d ms%n",
                REQUESTS,
                took.toSeconds(),
                answers, examples, TimeUnit.NANOSECONDS.toMillis(slowest.get()));
        System.out.printf("after a half: %s%nat the end: %s%n", before, after);
        var counted = metrics().lines().filter(line -> line.startsWith("meldwijzer_webhook_total")).toList();
        System.out.println(counted);
        assertThat(answers.get(200)).as("what came through the door").hasValueGreaterThan(REQUESTS / 2);
        assertThat(Planted.in(program.log())).isEmpty();
        assertThat(program.log().lines().filter(MutationsIT::tellsTooMuch)).isEmpty();
        assertThat(Planted.in(metrics())).isEmpty();
        assertThat(after.heap()).isLessThan(before.heap() + MORE_HEAP);
        assertThat(after.resident()).isLessThan(before.resident() + MORE_RESIDENT);
        assertThat(after.threads()).isLessThan(before.threads() + 16);
        assertThat(after.virtualThreads()).isLessThan(before.virtualThreads() + 16);
        assertThat(after.files()).isLessThan(before.files() + 64);
        for (var phone : new Phone[]{Phone.whatsApp(program, clouds, "+31612345901"),
                Phone.sms(program, clouds, "+31612345902"),
                Phone.telegram(program, clouds, 700_000_901L)}) {
            assertThat(phone.says("hoi")).contains("112");
            assertThat(phone.says("1")).isNotBlank();
        }
    }

    private void send(long from, long to) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(i -> threads.submit(() -> {
                sendEach(from + i, to);
                return null;
            })).toList();
            for (var one : all) one.get(1, TimeUnit.HOURS);
        }
    }

    private void sendEach(long from, long to) throws IOException {
        try (var wire = new Wire(program.port())) {
            for (long number = from; number < to; number += AT_ONCE) {
                var request = mutations.number(number);
                var began = System.nanoTime();
                var status = answered(wire, request, number);
                slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
                answers.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
                examples.putIfAbsent(status, number);
                if (request.odd() && NO_HTTP.contains(status)) continue;
                assertThat(status).as("answer to request %s of %s senders", number, SENDERS)
                        .isBetween(request.odd() ? 0 : 200, 499);
            }
        }
    }

    private static int answered(Wire wire, nl.meldwijzer.mutations.Request request, long number) {
        try {
            return wire.answer(request);
        } catch (IOException e) {
            throw new AssertionError("request " + number + " was not answered: " + e, e);
        }
    }

    /// What was taken in is worked off, or it would count as what grows.
    private static void awaitQuiet() {
        var texts = new TreeMap<String, Long>();
        Awaitility.await("the program to be quiet")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var sent = metrics().lines()
                            .filter(line -> line.startsWith("meldwijzer_messages_total"))
                            .mapToLong(MutationsIT::value)
                            .sum();
                    return Long.valueOf(sent).equals(texts.put("sent", sent));
                });
    }

    /// A secret, or a failure that nobody foresaw.
    private static boolean tellsTooMuch(String line) {
        return Stream.of(Clouds.TOKEN + "-", Clouds.BOT, Clouds.SECRET, "ERROR", "Exception").anyMatch(line::contains);
    }

    private static long value(String line) {
        return (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String metrics() throws Exception {
        var request = HttpRequest.newBuilder(program.managementAt("/actuator/prometheus")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
