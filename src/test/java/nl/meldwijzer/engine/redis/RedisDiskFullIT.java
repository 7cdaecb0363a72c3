package nl.meldwijzer.engine.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.ConversationStore.Commit;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.faults.SmallDisk;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RedisDiskFullIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final AtomicInteger events = new AtomicInteger();

    @Test
    @Fault(8)
    void a_full_disk_is_a_store_that_is_away_until_there_is_room_again_and_nothing_is_lost() throws Exception {
        try (var disk = SmallDisk.of(folder.resolve("disk"), 4);
                var redis = RedisProcess.start(disk.folder());
                var link = RedisLink.connect(new RedisSettings(redis.url(), List.of()))) {
            var store = new RedisConversationStore(link, KeyringFile.openOrCreate(folder.resolve("keys.json")));
            var fresh = store.fresh("demo", Samples.address(), Samples.start(), Optional.empty());
            store.commit(fresh, "first", Samples.turn(Samples.parked()), Instant.now());
            assertThat(isKept(store)).isTrue();

            disk.fill();
            Until.holds(PATIENCE, "the store says that it is away", () -> !isKept(store));
            assertThat(store.find("demo", Samples.address())).isPresent();
            disk.free();
            Until.holds(PATIENCE, "the store works again by itself", () -> isKept(store));

            var version = store.find("demo", Samples.address()).orElseThrow().version();
            redis.kill();
            redis.start();
            Until.holds(PATIENCE, "the store is back", () -> isThere(store));
            assertThat(store.find("demo", Samples.address()).orElseThrow().version()).isEqualTo(version);
        }
    }

    /// Whether one more event can be committed.
    private boolean isKept(ConversationStore store) {
        try {
            var seat = store.find("demo", Samples.address()).orElseThrow();
            var event = "e" + events.incrementAndGet();
            return store.commit(seat, event, Samples.turn(Samples.parked()), Instant.now()) instanceof Commit.Done;
        } catch (StoreUnavailable _) {
            return false;
        }
    }

    private static boolean isThere(ConversationStore store) {
        try {
            return store.find("demo", Samples.address()).isPresent();
        } catch (StoreUnavailable _) {
            return false;
        }
    }
}
