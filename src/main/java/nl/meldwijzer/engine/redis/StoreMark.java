package nl.meldwijzer.engine.redis;

import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.engine.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The mark that every store of ours carries from its first start on. Who finds it missing later knows that everything was
/// erased, and notes that for as long as somebody may come back to a conversation.
final class StoreMark {
    /// In how many partitions the store was filled.
    static final String PARTITIONS = "meldwijzer:partitions";
    private static final String ERASED = "meldwijzer:erased";
    private static final Duration NOTED_FOR = RedisConversationStore.LIFETIME;
    private static final byte[] OURS = Integer.toString(ConversationId.PARTITIONS).getBytes(UTF_8);

    private static final Logger LOG = LoggerFactory.getLogger(StoreMark.class);

    private final RedisLink link;

    StoreMark(RedisLink link) {
        this.link = link;
    }

    /// Puts it on a new store.
    void put() {
        link.call(redis -> redis.setnx(PARTITIONS, OURS));
    }

    /// What it says, which another version may have written.
    String partitions() {
        return new String(link.call(redis -> redis.get(PARTITIONS)), UTF_8);
    }

    /// The erasure that happened within a conversation's lifetime, if one did: a word of its own for each.
    Optional<String> erasure() {
        if (link.call(redis -> redis.exists(PARTITIONS)) == 0) noteErasure();
        return Optional.ofNullable(link.call(redis -> redis.get(ERASED))).map(word -> new String(word, UTF_8));
    }

    private void noteErasure() {
        var word = UUID.randomUUID().toString().getBytes(UTF_8);
        link.call(redis -> redis.set(ERASED, word, SetArgs.Builder.nx().px(NOTED_FOR.toMillis())));
        var first = link.call(redis -> redis.setnx(PARTITIONS, OURS));
        if (first)
            LOG.error("everything in Redis was erased: conversations are gone, filed reports are not. Who writes is"
                    + " told that the talk begins anew. Find out who or what did it.");
    }
}
