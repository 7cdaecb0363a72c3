package nl.meldwijzer.engine.redis;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.seal.Keyring;

/// Looks into the store from beside the program.
public final class StoredTalks implements AutoCloseable {
    private final RedisLink link;
    private final Keyring keyring;
    private final RedisConversationStore store;
    private final RedisOutbox outbox;

    public StoredTalks(String url, Keyring keyring) {
        this.link = RedisLink.connect(new RedisSettings(url, List.of()));
        this.keyring = keyring;
        this.store = new RedisConversationStore(link, keyring);
        this.outbox = new RedisOutbox(link, keyring, Holder.unknown());
    }

    /// @param version how often it was committed
    /// @param events hashes of those that it has seen, oldest first
    public record Talk(String id, long version, List<String> events, Conversation conversation) {}

    /// The newest one with a person.
    public Optional<Talk> with(String meldpunt, Address who) {
        return store.find(meldpunt, who).map(seat -> {
            var seen = ((RedisSeat) seat).seen();
            var events = IntStream.range(0, seen.count())
                    .mapToObj(at -> HexFormat.of()
                            .formatHex(seen.hashes(), at * SeenEvents.LENGTH, (at + 1) * SeenEvents.LENGTH))
                    .toList();
            return new Talk(seat.id().value(), seat.version(), events, seat.conversation());
        });
    }

    /// The hash by which a conversation remembers an event.
    public String hash(String event) {
        return HexFormat.of().formatHex(SeenEvents.hash(keyring, event));
    }

    /// Whether nothing waits to be sent or filed.
    public boolean isQuiet() {
        return outbox.nextDue().isEmpty();
    }

    @Override
    public void close() {
        link.close();
    }
}
