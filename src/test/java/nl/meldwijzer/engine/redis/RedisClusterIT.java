package nl.meldwijzer.engine.redis;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.meldwijzer.engine.Until;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The same promises on Redis Cluster. One node with all slots is enough to refuse keys of different slots.
class RedisClusterIT extends RedisContract {
    private static final int SLOTS = 16_384;

    @Override
    RedisProcess redis() throws IOException {
        var started = RedisProcess.start(folder, "--cluster-enabled", "yes");
        try (var client = RedisClient.create(started.url()); var connection = client.connect()) {
            connection.sync().clusterAddSlots(IntStream.range(0, SLOTS).toArray());
            Until.holds(Duration.ofSeconds(10), "the cluster is up",
                    () -> connection.sync().clusterInfo().contains("cluster_state:ok"));
        }
        return started;
    }

    @Override
    RedisSettings settings(RedisProcess running) {
        return new RedisSettings("", List.of("127.0.0.1:" + running.port()));
    }

    @Test
    void a_cluster_is_checked_at_the_start_too() {
        StoreCheck.of(link);

        byte[] stored = link.call(commands -> commands.get(StoreMark.PARTITIONS));
        assertThat(stored).asString().isEqualTo("64");
    }
}
