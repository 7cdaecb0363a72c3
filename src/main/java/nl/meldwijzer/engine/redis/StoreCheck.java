package nl.meldwijzer.engine.redis;

import nl.meldwijzer.engine.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at a Redis before it is used.
final class StoreCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);

    private StoreCheck() {}

    static void of(RedisLink link) {
        var mark = new StoreMark(link);
        mark.put();
        if (!mark.partitions().equals(Integer.toString(ConversationId.PARTITIONS))) {
            throw new IllegalStateException(
                    "this Redis holds conversations in " + mark.partitions() + " partitions, this program uses "
                            + ConversationId.PARTITIONS + ". Use the version that filled it, or another Redis.");
        }
        var info = RedisInfo.of(link);
        if (!info.text("maxmemory_policy").equals("noeviction")) {
            LOG.warn("Redis may throw conversations away when it is full: set maxmemory-policy to noeviction");
        }
        if (info.number("connected_slaves") > 0 && !info.has("min_slaves_good_slaves")) {
            LOG.warn(
                    "Redis has a replica, but goes on without it: after a failover two servers could take messages, and"
                            + " those of one would be lost. Set min-replicas-to-write to 1 and min-replicas-max-lag to 2");
        }
    }
}
