package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.meldwijzer.engine.Pinboard;
import nl.meldwijzer.engine.PinboardContract;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedisPinboardIT extends PinboardContract {
    @TempDir
    static Path folder;

    private static RedisProcess redis;
    private static RedisLink link;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisProcess.start(folder);
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
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
    protected Pinboard board() {
        return new RedisPinboard(link);
    }

    @Override
    protected void pass(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        Until.holds(Duration.ofSeconds(5), "time has passed", () -> System.nanoTime() > end);
    }

    @Test
    void a_redis_that_is_away_is_no_empty_board() throws Exception {
        redis.kill();
        try {
            assertThatThrownBy(() -> board().read(List.of("seen"))).isInstanceOf(StoreUnavailable.class);
        } finally {
            redis.start();
        }
        Until.holds(Duration.ofSeconds(10), "it is back", this::answers);
    }

    private boolean answers() {
        try {
            return board().read(List.of("seen")).isEmpty();
        } catch (StoreUnavailable _) {
            return false;
        }
    }
}
