package nl.meldwijzer.engine.redis;

import nl.meldwijzer.engine.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Looks at a Redis before it is used.
final class StoreCheck {
    static final String PARTITIONS_KEY = "meldwijzer:partitions";

    private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);

    private StoreCheck() {}

    static void of(RedisLink link) {
        var ours = Integer.toString(ConversationId.PARTITIONS);
        link.call(redis -> redis.setnx(PARTITIONS_KEY, ours.getBytes(UTF_8)));
        var stored = new String(link.call(redis -> redis.get(PARTITIONS_KEY)), UTF_8);
        if (!stored.equals(ours)) {
            throw new IllegalStateException(
                    "this Redis holds conversations in " + stored + " partitions, this program uses "
                            + ours + ". Use the version that filled it, or another Redis.");
        }
        if (!link.call(redis -> redis.info("memory")).contains("maxmemory_policy:noeviction")) {
            LOG.warn("Redis may throw conversations away when it is full: set maxmemory-policy to noeviction");
        }
    }
}
