package nl.meldwijzer.engine.redis;

import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.ScoredValue;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Transcripts;
import nl.meldwijzer.engine.WrittenByNewer;
import nl.meldwijzer.seal.Keyring;

/// In Redis: a sorted set for each talk, its lines sealed under the conversation's key, by their numbers.
final class RedisTranscripts implements Transcripts {
    private final RedisLink link;
    private final Keyring keyring;

    RedisTranscripts(RedisLink link, Keyring keyring) {
        this.link = link;
        this.keyring = keyring;
    }

    @Override
    public List<Numbered> after(ConversationId id, long number) {
        var record = link.call(redis -> redis.get(Keys.conversation(id)));
        if (record == null) return List.of();
        var sealed = new Sealed(id, keyring.unwrap(StoredRecord.of(record, id).wrappedKey(), id.value()));
        var range = Range.from(Boundary.excluding(number), Boundary.<Long>unbounded());
        return link.call(redis -> redis.zrangebyscoreWithScores(Keys.talk(id), range))
                .stream()
                .flatMap(one -> line(sealed, one).stream())
                .toList();
    }

    private static Optional<Numbered> line(Sealed sealed, ScoredValue<byte[]> one) {
        var number = (long) one.getScore();
        try {
            return Optional.of(new Numbered(number, sealed.openLine(number, one.getValue())));
        } catch (WrittenByNewer _) {
            return Optional.empty();
        }
    }
}
