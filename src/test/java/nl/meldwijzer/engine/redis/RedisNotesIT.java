package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;
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
    private Keyring keyring;

    @BeforeEach
    void start() throws IOException {
        redis = RedisProcess.start(folder, "--appendfsync", "always");
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
        keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
    }

    @AfterEach
    void stop() {
        link.close();
        redis.close();
    }

    @Test
    void a_bookmark_only_moves_on_and_outlives_redis() throws Exception {
        var bookmark = new RedisBookmark(link, keyring, "twilio");
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
            var other = new RedisBookmark(again, keyring, "twilio");
            assertThat(other.reached()).contains(TEN);
            assertThat(other.senders()).containsExactlyInAnyOrder("+3197010000001", "whatsapp:+3197010000001");
        }
    }

    @Test
    void who_was_cut_is_known_by_the_minute_and_a_minute_before_and_not_by_name() {
        var bookmark = new RedisBookmark(link, keyring, "twilio");
        var who = Samples.address();
        bookmark.cut(who, TEN.plusSeconds(30));

        assertThat(bookmark.wasCut(who, TEN.plusSeconds(59))).isTrue();
        assertThat(bookmark.wasCut(who, TEN.minusSeconds(60))).isTrue();
        assertThat(bookmark.wasCut(who, TEN.plusSeconds(60))).isFalse();
        assertThat(bookmark.wasCut(who, TEN.minusSeconds(61))).isFalse();
        assertThat(bookmark.wasCut(new Address(Medium.SMS, "+31600000000", ""), TEN)).isFalse();
        var key = link.call(commands -> commands.keys("*cut*")).getFirst();
        assertThat((long) link.call(commands -> commands.ttl(key))).isBetween(89_000L, 90_000L);
        assertThat(link.call(commands -> commands.smembers(key)).toString()).doesNotContain(Samples.PLANTED_NUMBER);
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
