package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What is noted beside the conversations: how far a sweep came, and how far messages came.
class RedisNotesIT {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private RedisProcess redis;
    private RedisLink link;

    @BeforeEach
    void start() throws IOException {
        redis = RedisProcess.start(folder, "--appendfsync", "always");
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
    }

    @AfterEach
    void stop() {
        link.close();
        redis.close();
    }

    @Test
    void a_bookmark_only_moves_on_and_outlives_redis() throws Exception {
        var bookmark = new RedisBookmark(link, "twilio");
        assertThat(bookmark.reached()).isEmpty();
        assertThat(bookmark.senders()).isEmpty();

        bookmark.reach(TEN);
        bookmark.reach(TEN.minusSeconds(60));
        bookmark.remember("+3197010000001");
        bookmark.remember("+3197010000001");
        bookmark.remember("whatsapp:+3197010000001");
        redis.kill();
        assertThatThrownBy(bookmark::reached).isInstanceOf(StoreUnavailable.class);
        redis.start();

        try (var again = RedisLink.connect(new RedisSettings(redis.url(), List.of()))) {
            var other = new RedisBookmark(again, "twilio");
            assertThat(other.reached()).contains(TEN);
            assertThat(other.senders()).containsExactlyInAnyOrder("+3197010000001", "whatsapp:+3197010000001");
        }
    }

    @Test
    void a_message_never_goes_back_and_is_forgotten_after_a_day() {
        var log = new RedisDeliveryLog(link);
        var id = new ConversationId("p05." + "0".repeat(32));
        var part = new MessageKeys.Part(id, 7_000, 0);

        assertThat(log.raise(part, 5)).isTrue();
        assertThat(log.raise(part, 5)).isFalse();
        assertThat(log.raise(part, 3)).isFalse();
        assertThat(log.raise(part, 8)).isTrue();
        assertThat(log.raise(new MessageKeys.Part(id, 7_000, 1), 1)).isTrue();

        long left = link.call(commands -> commands.ttl(Keys.delivered(id)));
        assertThat(left).isBetween(86_000L, 86_400L);
    }
}
