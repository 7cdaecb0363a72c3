package nl.meldwijzer.engine.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.ScoredValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.Unsealable;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What is left to do, in Redis. Every change asks in its script whether the lease is still held.
final class RedisOutbox implements Outbox {
    private static final int LAST = 2;
    private static final byte[] NOTHING = {};

    private final RedisLink link;
    private final Keyring keyring;
    private final Holder holder;

    /// @param holder who takes the leases
    RedisOutbox(RedisLink link, Keyring keyring, Holder holder) {
        this.link = link;
        this.keyring = keyring;
        this.holder = holder;
    }

    @Override
    public List<ConversationId> due(Instant now, int most) {
        var until = Range.from(Boundary.including(0), Boundary.including(now.toEpochMilli()));
        var beyond = Range.from(Boundary.excluding(now.plus(LONGEST_WAIT).toEpochMilli()), Boundary.unbounded());
        var found = link.together(redis -> Keys.partitions()
                .flatMap(one -> Stream.of(until, beyond)
                        .map(range -> redis.zrangebyscoreWithScores(Keys.due(one), range, Limit.create(0, most))))
                .toList());
        return found.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(ScoredValue::getScore))
                .limit(most)
                .map(one -> new ConversationId(new String(one.getValue(), UTF_8)))
                .toList();
    }

    @Override
    public Optional<Instant> nextDue() {
        var firsts = link.together(
                redis -> Keys.partitions().map(one -> redis.zrangeWithScores(Keys.due(one), 0, 0)).toList());
        return firsts.stream()
                .flatMap(List::stream)
                .min(Comparator.comparingDouble(ScoredValue::getScore))
                .map(one -> Instant.ofEpochMilli((long) one.getScore()));
    }

    @Override
    public Optional<Work> lease(ConversationId id, Effect.Lane lane, Instant now, Duration length) {
        var lease = new Lease(id, lane, holder.freshToken());
        var keys = new String[]{Keys.conversation(id), Keys.out(id), Keys.lease(id, lane)};
        var found = link.run(Script.LEASE, keys, text(lease.token()), text(Keys.code(lane)), millis(now),
                text(Long.toString(length.toMillis())), text(Long.toString(LONGEST_WAIT.toMillis())),
                text(holder.ofProgram()), text(holder.ofLife()));
        return found.isEmpty() ? Optional.empty() : Optional.of(work(lease, found));
    }

    private Work work(Lease lease, List<byte[]> found) {
        var record = StoredRecord.of(found.getFirst(), lease.id());
        var sealed = sealed(lease.id(), record.wrappedKey());
        var out = new HashMap<String, byte[]>();
        for (int field = 1; field < found.size(); field += 2)
            out.put(new String(found.get(field), UTF_8), found.get(field + 1));
        return new Work(lease, destination(record, sealed), pending(lease, out, sealed));
    }

    @Override
    public List<Pending> pending(Lease lease) {
        var id = lease.id();
        var out = link.call(redis -> redis.hgetall(Keys.out(id)));
        return out.isEmpty() ? List.of() : pending(lease, out, sealed(id, field(out, "key")));
    }

    private List<Pending> pending(Lease lease, Map<String, byte[]> out, Sealed sealed) {
        return QueueEntry.all(new String(field(out, "queue"), UTF_8))
                .stream()
                .filter(entry -> entry.lane().equals(Keys.code(lease.lane())))
                .map(entry -> pending(entry, out, sealed))
                .toList();
    }

    /// An effect that is broken is told as such. Not broken is what a newer program wrote, or what our keys do not open:
    /// that is left to others.
    private Pending pending(QueueEntry entry, Map<String, byte[]> out, Sealed sealed) {
        var manner = manner(out.get("m" + entry.number()));
        try {
            var number = entry.number();
            var effect = sealed.openEffect(number, field(out, "e" + number));
            var running = out.get("a" + number);
            var attempt = running == null ? null : new SealedAttempt(keyring, sealed.id(), number).open(running);
            return waiting(entry, effect, attempt, manner);
        } catch (Unsealable | NoSuchElementException | JacksonException | IllegalArgumentException _) {
            return waiting(entry, null, null, manner);
        }
    }

    private static Pending waiting(QueueEntry entry, @Nullable Effect effect, @Nullable Attempt attempt,
            Manner manner) {
        return new Pending(entry.number(), effect, entry.tries(), entry.partsDone(), entry.notBefore(), attempt,
                manner);
    }

    private static Manner manner(byte @Nullable [] code) {
        return code == null ? Manner.USUAL : Json.constant(Manner.class, new String(code, UTF_8));
    }

    private static byte[] field(Map<String, byte[]> out, String name) {
        var value = out.get(name);
        if (value == null) throw new NoSuchElementException("a queue in Redis lacks its field " + name);
        return value;
    }

    @Override
    public Destination destination(ConversationId id) {
        var stored = link.call(redis -> redis.get(Keys.conversation(id)));
        if (stored == null) throw new IllegalStateException("conversation " + id + " is gone");
        var record = StoredRecord.of(stored, id);
        return destination(record, sealed(id, record.wrappedKey()));
    }

    private static Destination destination(StoredRecord record, Sealed sealed) {
        var person = sealed.openAddress(record.address());
        var heard = person.address().medium() == Medium.WHATSAPP ? sealed.openState(record.state()).heard() : null;
        return new Destination(person.meldpunt(), person.address(), heard == null ? null : heard.answerableFrom());
    }

    @Override
    public boolean attempt(Lease lease, Pending effect, Attempt attempt) {
        var id = lease.id();
        var keys = new String[]{Keys.out(id), Keys.lease(id, lease.lane())};
        var sealed = new SealedAttempt(keyring, id, effect.number()).seal(attempt);
        return link.run(Script.ATTEMPT, keys, text(lease.token()), number(effect), sealed) == 1;
    }

    @Override
    public boolean settle(Lease lease, Pending effect, Remains remains) {
        var id = lease.id();
        var copy = remains.copy();
        var asked = remains.asked();
        return link.run(Script.SETTLE, queueKeys(lease, Keys.sent(id), Keys.copies(id.partition()), Keys.asked(id)),
                text(lease.token()), text(id.value()), number(effect),
                text(Long.toString(remains.remembered().toMillis())),
                copy == null ? NOTHING : RedisCopies.member(copy),
                copy == null ? NOTHING : text(Long.toString(RedisCopies.firstTry(copy))),
                text(Keys.code(lease.lane())),
                asked == null ? NOTHING : askedBy(keyring, id, asked.messageId()),
                asked == null ? NOTHING : text(Integer.toString(asked.ask()))) == LAST;
    }

    /// Stands for a message of ours at the provider, without its id: eight bytes of a keyed hash.
    static byte[] askedBy(Keyring keyring, ConversationId id, String messageId) {
        return HexFormat.of().parseHex(keyring.keyedHash("asked", id.value(), messageId), 0, 16);
    }

    @Override
    public void putAside(Lease lease, Pending effect) {
        var id = lease.id();
        var keys = new String[]{
                Keys.conversation(id), Keys.out(id), Keys.due(id.partition()), Keys.lease(id, lease.lane()),
                Keys.aside(id)};
        link.run(Script.ASIDE, keys, text(lease.token()), text(id.value()), number(effect),
                text(Long.toString(RedisConversationStore.LIFETIME.toMillis())));
    }

    @Override
    public void postpone(Lease lease, Pending effect, int partsDone, Instant at) {
        link.run(
                Script.POSTPONE, queueKeys(lease), text(lease.token()), text(lease.id().value()), number(effect),
                text(Integer.toString(partsDone)), millis(at));
    }

    @Override
    public void keep(Lease lease, Pending effect, int partsDone) {
        postpone(lease, effect, partsDone, AFTER_THEIR_NEXT);
    }

    @Override
    public Optional<Pending> settled(ConversationId id, long effect) {
        var sent = link.call(redis -> redis.hmget(Keys.sent(id), "e" + effect, "m" + effect, "key"));
        if (!sent.getFirst().hasValue()) return Optional.empty();
        var sealed = new Sealed(id, keyring.unwrap(sent.getLast().getValue(), id.value()));
        var opened = sealed.openEffect(effect, sent.getFirst().getValue());
        var manner = manner(sent.get(1).getValueOrElse(null));
        return Optional.of(new Pending(effect, opened, 0, 0, Instant.EPOCH, null, manner));
    }

    @Override
    public void back(ConversationId id, Pending settled, int partsDone, Instant notBefore, Manner manner) {
        var keys = new String[]{Keys.conversation(id), Keys.out(id), Keys.due(id.partition()), Keys.sent(id)};
        link.run(Script.BACK, keys, text(id.value()), number(settled), text(Integer.toString(partsDone)),
                text(Long.toString(notBefore.toEpochMilli())), text(Json.code(manner)));
    }

    @Override
    public void release(Lease lease, Duration after) {
        link.run(Script.RELEASE, new String[]{Keys.lease(lease.id(), lease.lane())}, text(lease.token()),
                text(Long.toString(after.toMillis())));
    }

    private static String[] queueKeys(Lease lease, String... more) {
        var id = lease.id();
        var keys = Stream.of(
                Keys.conversation(id), Keys.out(id), Keys.due(id.partition()), Keys.lease(id, lease.lane()));
        return Stream.concat(keys, Stream.of(more)).toArray(String[]::new);
    }

    private Sealed sealed(ConversationId id, byte[] wrappedKey) {
        return new Sealed(id, keyring.unwrap(wrappedKey, id.value()));
    }

    private static byte[] millis(Instant at) {
        return text(Long.toString(at.toEpochMilli()));
    }

    private static byte[] number(Pending effect) {
        return text(Long.toString(effect.number()));
    }

    private static byte[] text(String value) {
        return value.getBytes(UTF_8);
    }
}
