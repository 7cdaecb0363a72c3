package nl.meldwijzer.engine.redis;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.StoreContract;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The same promises on Redis Cluster. One node with all slots is enough to refuse keys of different slots.
class RedisClusterIT extends StoreContract {
    private static final int SLOTS = 16_384;

    @TempDir
    static Path folder;

    private static RedisProcess redis;
    private static RedisLink link;
    private static ConversationStore store;
    private static Outbox outbox;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisProcess.start(folder, "--cluster-enabled", "yes");
        try (var client = RedisClient.create(redis.url()); var connection = client.connect()) {
            connection.sync().clusterAddSlots(IntStream.range(0, SLOTS).toArray());
            Until.holds(Duration.ofSeconds(10), "the cluster is up",
                    () -> connection.sync().clusterInfo().contains("cluster_state:ok"));
        }
        link = RedisLink.connect(new RedisSettings("", List.of("127.0.0.1:" + redis.port())));
        var keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
        store = new RedisConversationStore(link, keyring);
        outbox = new RedisOutbox(link, keyring, Holder.unknown());
    }

    @AfterAll
    static void stop() {
        link.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        link.call(commands -> commands.flushall());
    }

    @Override
    protected ConversationStore store() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Test
    void a_cluster_is_checked_at_the_start_too() {
        StoreCheck.of(link);

        byte[] stored = link.call(commands -> commands.get(StoreMark.PARTITIONS));
        assertThat(stored).asString().isEqualTo("64");
    }
}
