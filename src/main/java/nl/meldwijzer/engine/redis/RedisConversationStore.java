package nl.meldwijzer.engine.redis;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Seat;
import nl.meldwijzer.seal.Keyring;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Conversations in Redis: one reading and one script for each turn.
final class RedisConversationStore implements ConversationStore {
    /// Counted from the last event by the clock of Redis, and never while something is left to do.
    static final Duration LIFETIME = Duration.ofDays(30);

    /// An effect's number is the version of its turn times this, plus its place in the turn: it rises without a counter.
    private static final int MOST_EFFECTS = 1_000;

    private final RedisLink link;
    private final Keyring keyring;
    private final StoreMark mark;

    RedisConversationStore(RedisLink link, Keyring keyring) {
        this.link = link;
        this.keyring = keyring;
        this.mark = new StoreMark(link);
    }

    @Override
    public Optional<Seat> find(String meldpunt, Address who) {
        var key = Keys.who(keyring, meldpunt, who);
        var found = link.run(Script.FIND, new String[]{key},
                Keys.beforeId(key.substring(1, 4)).getBytes(UTF_8));
        if (found.isEmpty()) return Optional.empty();
        var id = new ConversationId(new String(found.getFirst(), UTF_8));
        var record = StoredRecord.of(found.getLast(), id);
        return Optional.of(seat(id, record, open(id, record), key));
    }

    @Override
    public Optional<Seat> load(ConversationId id) {
        var bytes = Optional.ofNullable(link.call(redis -> redis.get(Keys.conversation(id))));
        return bytes.map(stored -> {
            var record = StoredRecord.of(stored, id);
            var sealed = open(id, record);
            var person = sealed.openAddress(record.address());
            return seat(id, record, sealed, Keys.who(keyring, person.meldpunt(), person.address()));
        });
    }

    @Override
    public Seat fresh(String meldpunt, Address who, Conversation start, Optional<Seat> instead) {
        var key = Keys.who(keyring, meldpunt, who);
        var id = Keys.freshId(key);
        var dataKey = keyring.newDataKey(id.value());
        var sealed = new Sealed(id, dataKey.key());
        var seen = instead.map(seat -> ((RedisSeat) seat).seen()).orElse(SeenEvents.NONE);
        var place = instead.map(seat -> seat.id().value()).orElse("");
        var address = sealed.seal(new AddressJson(meldpunt, who));
        return new RedisSeat(id, 0, start, seen, sealed, dataKey.bytes(), address, key, place, keyring);
    }

    @Override
    public boolean wasErased() {
        return mark.erasure().isPresent();
    }

    @Override
    public int asked(ConversationId id, String messageId) {
        var message = RedisOutbox.askedBy(keyring, id, messageId);
        var ask = link.call(redis -> redis.zscore(Keys.asked(id), message));
        return ask == null ? 0 : ask.intValue();
    }

    @Override
    public Commit commit(Seat seat, String eventId, Turn turn, Instant now, Copies.@Nullable Copy copy) {
        var before = (RedisSeat) seat;
        var event = SeenEvents.hash(keyring, eventId);
        if (before.seen().has(event)) return new Commit.Duplicate();
        var keys = new String[]{
                Keys.conversation(before.id()), before.who(), Keys.out(before.id()), Keys.due(before.id().partition()),
                Keys.copies(before.id().partition())};
        var outcome = link.run(Script.COMMIT, keys, arguments(before, event, turn, now, copy).toArray(byte[][]::new));
        return switch (new String(outcome, UTF_8)) {
            case "done" -> new Commit.Done();
            case "duplicate" -> new Commit.Duplicate();
            default -> new Commit.Stale();
        };
    }

    private static List<byte[]> arguments(RedisSeat before, byte[] event, Turn turn, Instant now,
            Copies.@Nullable Copy copy) {
        var state = before.sealed().seal(turn.after());
        var after = new StoredRecord(before.version() + 1, before.seen().and(event), before.wrappedKey(),
                before.address(), state);
        var arguments = new ArrayList<byte[]>();
        arguments.add(text(before.id().value()));
        arguments.add(ByteBuffer.allocate(Long.BYTES).putLong(before.version()).array());
        arguments.add(event);
        arguments.add(after.bytes());
        arguments.add(before.wrappedKey());
        arguments.add(text(Long.toString(LIFETIME.toMillis())));
        arguments.add(text(before.instead()));
        arguments.add(text(Json.code(turn.unsent())));
        arguments.add(text(Long.toString(now.toEpochMilli())));
        arguments.add(copy == null ? text("") : RedisCopies.member(copy));
        arguments.add(copy == null ? text("") : text(Long.toString(RedisCopies.firstTry(copy))));
        if (turn.effects().size() >= MOST_EFFECTS) throw new IllegalArgumentException("too many effects in one turn");
        var number = after.version() * MOST_EFFECTS;
        for (var effect : turn.effects()) {
            arguments.add(text(Long.toString(number)));
            arguments.add(text(QueueEntry.fresh(number, effect, due(turn, effect, now)).text()));
            arguments.add(before.sealed().seal(number, effect));
            number++;
        }
        return arguments;
    }

    private static Instant due(Turn turn, Effect effect, Instant now) {
        return turn.kept() && effect.lane() == Effect.Lane.MESSAGES ? Outbox.AFTER_THEIR_NEXT : now;
    }

    private Sealed open(ConversationId id, StoredRecord record) {
        return new Sealed(id, keyring.unwrap(record.wrappedKey(), id.value()));
    }

    private RedisSeat seat(ConversationId id, StoredRecord record, Sealed sealed, String who) {
        return new RedisSeat(id, record.version(), sealed.openState(record.state()), record.seen(), sealed,
                record.wrappedKey(), record.address(), who, "", keyring);
    }

    private static byte[] text(String value) {
        return value.getBytes(UTF_8);
    }
}
