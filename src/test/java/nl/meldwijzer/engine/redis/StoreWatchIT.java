package nl.meldwijzer.engine.redis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.ConversationStore.Commit;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.Seat;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What Redis tells of its own troubles, and what then happens.
@ExtendWith(OutputCaptureExtension.class)
class StoreWatchIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String NEARLY_FULL = "When it is full it keeps nothing more";

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private RedisProcess redis;
    private RedisLink link;
    private StoreWatch watch;
    private ConversationStore store;

    @BeforeEach
    void start() throws IOException {
        redis = RedisProcess.start(Files.createDirectory(folder.resolve("primary")));
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
        StoreCheck.of(link);
        watch = new StoreWatch(link, meters);
        store = new RedisConversationStore(link, KeyringFile.openOrCreate(folder.resolve("keys.json")));
    }

    @AfterEach
    void stop() {
        link.close();
        redis.close();
    }

    @Test
    @Fault(19)
    void a_redis_that_fills_up_raises_an_alarm_first_and_when_it_is_full_nothing_is_thrown_away(CapturedOutput output) {
        var first = talk("+31600000001");
        var used = RedisInfo.of(link).number("used_memory");
        set("maxmemory", used * 2);
        watch.look();
        assertThat(meters.get("meldwijzer.redis.memory").gauge().value()).isBetween(0.4, 0.6);
        assertThat(output).doesNotContain(NEARLY_FULL);

        set("maxmemory", used * 10 / 9);
        watch.look();
        watch.look();
        assertThat(meters.get("meldwijzer.redis.memory").gauge().value()).isGreaterThanOrEqualTo(0.8);
        assertThat(output).containsOnlyOnce(NEARLY_FULL);

        set("maxmemory", used / 2);
        assertThatThrownBy(() -> talk("+31600000002")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> store.commit(found("+31600000001"), "e2", Samples.turn(Samples.full()), Instant.now()))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(found("+31600000001").id()).isEqualTo(first.id());
        assertThat(found("+31600000001").version()).isEqualTo(1);
        assertThat(RedisInfo.of(link).number("evicted_keys")).isZero();

        set("maxmemory", used * 4);
        watch.look();
        set("maxmemory", used * 10 / 9);
        watch.look();
        assertThat(output.getAll().split(NEARLY_FULL)).hasSize(3);
        set("maxmemory", 0);
        assertThat(store.commit(found("+31600000001"), "e2", Samples.turn(Samples.full()), Instant.now()))
                .isEqualTo(new Commit.Done());
    }

    @Test
    @Fault(17)
    void an_old_primary_that_lost_its_replica_takes_nothing_more(CapturedOutput output) throws Exception {
        try (var replica = RedisProcess.start(Files.createDirectory(folder.resolve("replica")),
                "--replicaof", "127.0.0.1", Integer.toString(redis.port()))) {
            Until.holds(SOON, "the replica follows", () -> RedisInfo.of(link).number("connected_slaves") == 1);
            StoreCheck.of(link);
            assertThat(output).contains("Set min-replicas-to-write to 1");
            set("min-replicas-max-lag", 1);
            set("min-replicas-to-write", 1);
            Until.holds(SOON, "the replica counts", () -> RedisInfo.of(link).number("min_slaves_good_slaves") == 1);
            var before = output.getAll().length();
            StoreCheck.of(link);
            assertThat(output.getAll().substring(before)).doesNotContain("min-replicas-to-write");
            var seat = talk("+31600000001");

            replica.freeze(); // for the primary it is as if the way to it were cut
            Until.holds(SOON, "the primary refuses", () -> refuses("+31600000001"));
            assertThatThrownBy(() -> talk("+31600000003")).isInstanceOf(StoreUnavailable.class);
            var version = found("+31600000001").version();
            replica.thaw();

            Until.holds(SOON, "the primary takes again", () -> !refuses("+31600000001"));
            assertThat(found("+31600000001").id()).isEqualTo(seat.id());
            assertThat(found("+31600000001").version()).isEqualTo(version + 1);
        }
    }

    @Test
    void a_redis_that_holds_less_than_it_acknowledged_raises_an_alarm_and_a_whole_one_does_not(CapturedOutput output)
            throws IOException {
        watch.look();
        watch.look();
        redis.kill();
        watch.look();
        assertThat(meters.find("meldwijzer.redis.losses").counter()).isNull();

        redis.start();
        Until.holds(SOON, "Redis is back", this::answers);
        watch.look();
        assertThat(meters.find("meldwijzer.redis.losses").counter()).isNull();
        link.call(commands -> commands.set("meldwijzer:beats", new byte[]{'1'})); // as an older copy has it
        watch.look();

        assertThat(meters.get("meldwijzer.redis.losses").tag("kind", "went-back").counter().count()).isEqualTo(1);
        assertThat(output).containsOnlyOnce("Redis lost what it had acknowledged");
        watch.look();
        assertThat(meters.get("meldwijzer.redis.losses").tag("kind", "went-back").counter().count()).isEqualTo(1);
    }

    @Test
    void an_erasure_is_told_once_and_remembered(CapturedOutput output) {
        watch.look();
        assertThat(store.wasErased()).isFalse();
        link.call(commands -> commands.flushall());

        assertThat(store.wasErased()).isTrue();
        watch.look();
        watch.look();

        assertThat(store.wasErased()).isTrue();
        assertThat(meters.get("meldwijzer.redis.losses").tag("kind", "erased").counter().count()).isEqualTo(1);
        assertThat(meters.find("meldwijzer.redis.losses").tag("kind", "went-back").counter()).isNull();
        assertThat(output).containsOnlyOnce("everything in Redis was erased");
    }

    private boolean answers() {
        try {
            return RedisInfo.of(link).has("used_memory");
        } catch (StoreUnavailable _) {
            return false;
        }
    }

    private boolean refuses(String number) {
        try {
            store.commit(found(number), "e" + System.nanoTime(), Samples.turn(Samples.parked()), Instant.now());
            return false;
        } catch (StoreUnavailable _) {
            return true;
        }
    }

    private Seat talk(String number) {
        var fresh = store.fresh("demo", who(number), Samples.start(), Optional.empty());
        assertThat(store.commit(fresh, "e1", Samples.turn(Samples.parked()), Instant.now()))
                .isEqualTo(new Commit.Done());
        return found(number);
    }

    private Seat found(String number) {
        return store.find("demo", who(number)).orElseThrow();
    }

    private static Address who(String number) {
        return new Address(Medium.SMS, number, "+3197");
    }

    private void set(String name, long value) {
        link.call(commands -> commands.configSet(name, Long.toString(value)));
    }
}
