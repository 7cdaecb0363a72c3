package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.ConversationStore.Commit;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.Seat;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.faults.TcpProxy;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedisOutageIT {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private RedisProcess redis;
    private RedisLink link;
    private Keyring keyring;
    private ConversationStore store;
    private Outbox outbox;

    @BeforeEach
    void start() throws IOException {
        redis = RedisProcess.start(folder);
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
        keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
        store = new RedisConversationStore(link, keyring);
        outbox = new RedisOutbox(link, keyring, Holder.unknown());
        var fresh = store.fresh("demo", Samples.address(), Samples.start(), Optional.empty());
        store.commit(fresh, "e1", Samples.turn(Samples.parked(), Samples.say("a")), Instant.now());
    }

    @AfterEach
    void stop() {
        link.close();
        redis.close();
    }

    @Test
    void a_killed_redis_is_unavailable_at_once_and_comes_back_with_everything() throws Exception {
        var seat = found();
        redis.kill();

        assertUnavailableInTime(() -> store.find("demo", Samples.address()));
        assertUnavailableInTime(() -> store.load(seat.id()));
        assertUnavailableInTime(() -> store.commit(seat, "e2", Samples.turn(Samples.parked()), Instant.now()));
        assertUnavailableInTime(() -> outbox.due(Instant.now(), 10));
        assertUnavailableInTime(() -> outbox.nextDue());

        redis.start();
        Until.holds(Duration.ofSeconds(5), "the store works again", this::works);
        assertThat(found().conversation()).isEqualTo(Samples.parked());
        assertThat(found().hasSeen("e1")).isTrue();
        assertThat(store.commit(found(), "e2", Samples.turn(Samples.parked()), Instant.now()))
                .isEqualTo(new Commit.Done());
        assertThat(outbox.due(Instant.now(), 10)).containsExactly(seat.id());
    }

    @Test
    void a_frozen_redis_holds_nobody_longer_than_two_seconds_and_an_event_counts_once() throws Exception {
        var seat = found();
        redis.freeze();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> commit = () -> {
                assertUnavailableInTime(() -> store.commit(seat, "e2", Samples.turn(Samples.parked()), Instant.now()));
                return true;
            };
            for (var one : threads.invokeAll(Stream.generate(() -> commit).limit(10).toList())) one.get();
        } finally {
            redis.thaw();
        }
        Until.holds(Duration.ofSeconds(5), "the store works again", this::works);

        Until.holds(Duration.ofSeconds(5), "the event counts", () -> {
            if (!found().hasSeen("e2")) store.commit(found(), "e2", Samples.turn(Samples.parked()), Instant.now());
            return found().hasSeen("e2");
        });
        assertThat(found().version()).isEqualTo(2);
    }

    @Test
    @Fault(15)
    void a_commit_whose_answer_is_lost_has_one_effect() throws Exception {
        try (var proxy = new TcpProxy(redis.port());
                var cut = RedisLink.connect(new RedisSettings("redis://127.0.0.1:" + proxy.port(), List.of()))) {
            var store = new RedisConversationStore(cut, keyring);
            var turns = new AtomicInteger();
            for (var how : List.of(TcpProxy.Mode.CUT_ANSWERS, TcpProxy.Mode.HOLD_ANSWERS)) {
                var event = "lost-" + how;
                var seat = store.find("demo", Samples.address()).orElseThrow();
                proxy.set(how);
                assertUnavailableInTime(() -> store.commit(seat, event, turn(turns.incrementAndGet()), Instant.now()));
                Until.holds(Duration.ofSeconds(5), "the script ran", () -> found().hasSeen(event));
                if (how == TcpProxy.Mode.HOLD_ANSWERS) proxy.cut();
                proxy.set(TcpProxy.Mode.PASS);

                Until.holds(Duration.ofSeconds(5), "it is brought again", () -> isKept(store, seat, event));
                assertThat(found().version()).isEqualTo(seat.version() + 1);
            }
        }
        assertThat(outbox.lease(found().id(), Effect.Lane.MESSAGES, Instant.now(), TWO_SECONDS).orElseThrow().pending())
                .extracting(Outbox.Pending::effect)
                .containsExactly(Samples.say("a"), Samples.say("b1"), Samples.say("b2"));
    }

    private static Turn turn(int number) {
        return Samples.turn(Samples.parked(), Samples.say("b" + number));
    }

    private static boolean isKept(ConversationStore store, Seat seat, String event) {
        try {
            return store.commit(seat, event, turn(9), Instant.now()).equals(new Commit.Duplicate());
        } catch (StoreUnavailable _) {
            return false;
        }
    }

    @Test
    void a_redis_that_is_not_there_is_refused_at_the_start() throws Exception {
        redis.kill();

        assertThatThrownBy(() -> RedisLink.connect(new RedisSettings(redis.url(), List.of())))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("cannot connect to Redis. Start it, or correct REDIS_URL or REDIS_CLUSTER.");
    }

    private void assertUnavailableInTime(Callable<?> call) {
        var start = System.nanoTime();
        assertThatThrownBy(call::call).isInstanceOf(StoreUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TWO_SECONDS);
    }

    private boolean works() {
        try {
            return store.find("demo", Samples.address()).isPresent();
        } catch (StoreUnavailable _) {
            return false;
        }
    }

    private Seat found() {
        return store.find("demo", Samples.address()).orElseThrow();
    }
}
