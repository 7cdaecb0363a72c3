package nl.meldwijzer.engine.redis;

import java.util.HashMap;
import java.util.Map;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.engine.WrittenByNewer;
import nl.meldwijzer.seal.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// In Redis: a hash for each partition, conversation id -> what the desk sees of it, sealed.
final class RedisWaitingRoom implements WaitingRoom {
    private static final Logger LOG = LoggerFactory.getLogger(RedisWaitingRoom.class);

    private final RedisLink link;
    private final Keyring keyring;

    RedisWaitingRoom(RedisLink link, Keyring keyring) {
        this.link = link;
        this.keyring = keyring;
    }

    static SealedAlone sealed(Keyring keyring, ConversationId id) {
        return new SealedAlone(keyring, id.value() + "|waiting");
    }

    @Override
    public Map<ConversationId, QueuedTalk> talks() {
        var talks = new HashMap<ConversationId, QueuedTalk>();
        link.together(redis -> Keys.partitions().map(one -> redis.hgetall(Keys.waiting(one))).toList())
                .forEach(partition -> partition.forEach((id, talk) -> add(talks, new ConversationId(id), talk)));
        return talks;
    }

    private void add(Map<ConversationId, QueuedTalk> talks, ConversationId id, byte[] stored) {
        try {
            talks.put(id, QueuedTalkJson.read(sealed(keyring, id).open(stored)));
        } catch (WrittenByNewer newer) {
            LOG.debug("left out of the queue: conversation={} because {}", id, newer.getMessage());
        }
    }
}
