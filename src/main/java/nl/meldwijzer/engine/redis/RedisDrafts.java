package nl.meldwijzer.engine.redis;

import io.lettuce.core.SetArgs;
import java.util.Optional;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Drafts;
import nl.meldwijzer.seal.Keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

/// In Redis: a key for each talk and account, sealed under the conversation's key, which Redis lets expire.
final class RedisDrafts implements Drafts {
    private final RedisLink link;
    private final Keyring keyring;

    RedisDrafts(RedisLink link, Keyring keyring) {
        this.link = link;
        this.keyring = keyring;
    }

    @Override
    public Optional<String> read(ConversationId id, String by) {
        var kept = link.call(redis -> redis.get(Keys.draft(id, by)));
        if (kept == null) return Optional.empty();
        return sealed(id).map(sealed -> new String(sealed.openDraft(by, kept), UTF_8));
    }

    @Override
    public void keep(ConversationId id, String by, String words) {
        sealed(id).ifPresent(sealed -> {
            var bytes = sealed.sealDraft(by, words.getBytes(UTF_8));
            link.call(redis -> redis.set(Keys.draft(id, by), bytes, SetArgs.Builder.px(KEPT)));
        });
    }

    @Override
    public void drop(ConversationId id, String by) {
        link.call(redis -> redis.del(Keys.draft(id, by)));
    }

    private Optional<Sealed> sealed(ConversationId id) {
        return Optional.ofNullable(link.call(redis -> redis.get(Keys.conversation(id))))
                .map(stored -> new Sealed(id, keyring.unwrap(StoredRecord.of(stored, id).wrappedKey(), id.value())));
    }
}
