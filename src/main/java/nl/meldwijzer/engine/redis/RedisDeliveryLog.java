package nl.meldwijzer.engine.redis;

import io.lettuce.core.ZAddArgs;
import java.time.Duration;
import nl.meldwijzer.engine.DeliveryLog;
import nl.meldwijzer.engine.MessageKeys;

import static java.nio.charset.StandardCharsets.UTF_8;

/// In Redis: a sorted set for each conversation, `<effect>.<part>` with its rank. The set itself refuses a lower one.
final class RedisDeliveryLog implements DeliveryLog {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RedisLink link;

    RedisDeliveryLog(RedisLink link) {
        this.link = link;
    }

    @Override
    public boolean raise(MessageKeys.Part part, int rank) {
        var key = Keys.delivered(part.conversation());
        var member = (part.effect() + "." + part.number()).getBytes(UTF_8);
        var raised = link.call(redis -> redis.zadd(key, ZAddArgs.Builder.gt().ch(), (double) rank, member)) == 1;
        if (raised) link.call(redis -> redis.pexpire(key, KEPT.toMillis()));
        return raised;
    }
}
