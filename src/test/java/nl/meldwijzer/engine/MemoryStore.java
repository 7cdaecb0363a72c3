package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// The store and its outbox in memory, with the promises of the real ones except that nothing survives. For tests.
public final class MemoryStore implements ConversationStore, Outbox {
    private static final int REMEMBERED = 64;
    private static final int MOST_QUESTIONS = 16;

    private final Map<ConversationId, Kept> kept = new HashMap<>();
    private final Map<Who, ConversationId> newest = new HashMap<>();
    private final Map<Claim, Held> leases = new HashMap<>();
    private boolean unavailable;
    private boolean erased;

    /// From now on every call fails as if the store could not be reached, until it is called with false.
    public synchronized void unavailable(boolean is) {
        unavailable = is;
    }

    /// Its conversations as they are now, without what is left to do.
    public synchronized MemoryStore copy() {
        var copy = new MemoryStore();
        kept.forEach((id, one) -> copy.kept.put(id, new Kept(one.seat)));
        copy.newest.putAll(newest);
        return copy;
    }

    /// As when another server takes over.
    public synchronized void become(MemoryStore other) {
        kept.clear();
        newest.clear();
        kept.putAll(other.kept);
        newest.putAll(other.newest);
    }

    /// Everything is gone, and noticed to be.
    public synchronized void erase() {
        kept.clear();
        newest.clear();
        erased = true;
    }

    @Override
    public synchronized boolean wasErased() {
        reach();
        return erased;
    }

    @Override
    public synchronized int asked(ConversationId id, String messageId) {
        reach();
        var one = kept.get(id);
        return one == null ? 0 : one.asked.getOrDefault(messageId, 0);
    }

    @Override
    public synchronized Optional<Seat> find(String meldpunt, Address who) {
        reach();
        return Optional.ofNullable(newest.get(new Who(meldpunt, who))).flatMap(this::load);
    }

    @Override
    public synchronized Optional<Seat> load(ConversationId id) {
        reach();
        return Optional.ofNullable(kept.get(id)).map(Kept::seat);
    }

    @Override
    public Seat fresh(String meldpunt, Address who, Conversation start, Optional<Seat> instead) {
        var id = new ConversationId("p00." + UUID.randomUUID().toString().replace("-", ""));
        var seen = instead.map(seat -> ((MemorySeat) seat).seen()).orElse(List.of());
        return new MemorySeat(id, 0, start, seen, new Who(meldpunt, who), instead.map(Seat::id).orElse(null));
    }

    @Override
    public synchronized Commit commit(Seat seat, String eventId, Turn turn, Instant now,
            Copies.@Nullable Copy copy) {
        reach();
        var given = (MemorySeat) seat;
        var current = kept.get(given.id());
        if (given.version() == 0 ? !takesPlace(given) : current == null || current.seat.version() != given.version()) {
            return current != null && current.seat.hasSeen(eventId) ? new Commit.Duplicate() : new Commit.Stale();
        }
        if (given.hasSeen(eventId)) return new Commit.Duplicate();
        var after = kept.computeIfAbsent(given.id(), _ -> new Kept(given));
        after.seat = given.after(turn.after(), eventId);
        if (given.version() == 0) newest.put(given.who(), given.id());
        after.treat(turn.unsent(), now);
        for (var effect : turn.effects())
            after.add(effect, turn.kept() && effect.lane() == Effect.Lane.MESSAGES ? AFTER_THEIR_NEXT : now);
        return new Commit.Done();
    }

    private boolean takesPlace(MemorySeat fresh) {
        return Objects.equals(newest.get(fresh.who()), fresh.instead());
    }

    @Override
    public synchronized List<ConversationId> due(Instant now, int most) {
        reach();
        return kept.entrySet()
                .stream()
                .filter(one -> one.getValue().due().filter(at -> Outbox.isDue(at, now)).isPresent())
                .sorted(Comparator.comparing(one -> one.getValue().due().orElseThrow()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        reach();
        return kept.values().stream().flatMap(one -> one.due().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<Work> lease(ConversationId id, Effect.Lane lane, Instant now, Duration length) {
        reach();
        var waiting = waiting(id, lane);
        if (waiting.isEmpty() || !Outbox.isDue(waiting.getFirst().notBefore(), now)) return Optional.empty();
        var held = leases.get(new Claim(id, lane));
        if (held != null && held.valid()) return Optional.empty();
        var lease = new Lease(id, lane, UUID.randomUUID().toString());
        leases.put(new Claim(id, lane), new Held(lease, System.nanoTime() + length.toNanos()));
        return Optional.of(new Work(lease, destination(id), waiting));
    }

    @Override
    public synchronized List<Pending> pending(Lease lease) {
        reach();
        return waiting(lease.id(), lease.lane());
    }

    private List<Pending> waiting(ConversationId id, Effect.Lane lane) {
        var one = kept.get(id);
        if (one == null) return List.of();
        return one.effects.values().stream().filter(effect -> lane(effect) == lane).toList();
    }

    @Override
    public synchronized Destination destination(ConversationId id) {
        reach();
        var seat = Objects.requireNonNull(kept.get(id)).seat;
        var heard = seat.who().address().medium() == Medium.WHATSAPP ? seat.conversation().heard() : null;
        return new Destination(seat.who().meldpunt(), seat.who().address(),
                heard == null ? null : heard.answerableFrom());
    }

    @Override
    public synchronized boolean attempt(Lease lease, Pending effect, Attempt attempt) {
        reach();
        return held(lease) && effects(lease).computeIfPresent(
                effect.number(),
                (number, is) -> new Pending(number, is.effect(), is.tries(), is.partsDone(), is.notBefore(),
                        attempt, is.manner())) != null;
    }

    @Override
    public synchronized boolean settle(Lease lease, Pending effect, Remains remains) {
        reach();
        if (!held(lease)) return false;
        var done = effects(lease).remove(effect.number());
        if (done != null && remains.remembered().isPositive())
            Objects.requireNonNull(kept.get(lease.id())).settled.put(done.number(), done);
        var asked = remains.asked();
        if (done != null && asked != null)
            Objects.requireNonNull(kept.get(lease.id())).asked.put(asked.messageId(), asked.ask());
        if (done == null || !waiting(lease.id(), lease.lane()).isEmpty()) return false;
        release(lease, Duration.ZERO);
        return true;
    }

    @Override
    public synchronized void keep(Lease lease, Pending effect, int partsDone) {
        postpone(lease, effect, partsDone, AFTER_THEIR_NEXT);
    }

    @Override
    public synchronized Optional<Pending> settled(ConversationId id, long effect) {
        reach();
        return Optional.ofNullable(kept.get(id))
                .map(one -> one.settled.get(effect))
                .map(is -> new Pending(effect, is.effect(), 0, 0, Instant.EPOCH, null, is.manner()));
    }

    @Override
    public synchronized void back(ConversationId id, Pending message, int partsDone, Instant notBefore,
            Manner manner) {
        reach();
        var one = kept.get(id);
        var known = one == null ? null : one.settled.remove(message.number());
        if (one != null && known != null)
            one.effects.put(known.number(),
                    new Pending(known.number(), known.effect(), 0, partsDone, notBefore, null, manner));
    }

    @Override
    public synchronized void putAside(Lease lease, Pending effect) {
        settle(lease, effect);
    }

    @Override
    public synchronized void postpone(Lease lease, Pending effect, int partsDone, Instant at) {
        reach();
        if (!held(lease)) return;
        effects(lease).computeIfPresent(
                effect.number(),
                (number, is) -> new Pending(number, is.effect(), is.tries() + 1, partsDone, at, null, is.manner()));
    }

    @Override
    public synchronized void release(Lease lease, Duration after) {
        reach();
        if (held(lease))
            leases.put(new Claim(lease.id(), lease.lane()), new Held(lease, System.nanoTime() + after.toNanos()));
    }

    private boolean held(Lease lease) {
        var held = leases.get(new Claim(lease.id(), lease.lane()));
        return held != null && held.lease().equals(lease) && held.valid();
    }

    private Map<Long, Pending> effects(Lease lease) {
        return Objects.requireNonNull(kept.get(lease.id())).effects;
    }

    private static Effect.Lane lane(Pending effect) {
        return Objects.requireNonNull(effect.effect()).lane(); // nothing breaks in memory
    }

    private void reach() {
        if (unavailable) throw new StoreUnavailable("switched off", new IllegalStateException());
    }

    private record Who(String meldpunt, Address address) {}

    private record Claim(ConversationId id, Effect.Lane lane) {}

    private record Held(Lease lease, long untilNanos) {
        boolean valid() {
            return untilNanos - System.nanoTime() > 0;
        }
    }

    private record MemorySeat(
            ConversationId id,
            long version,
            Conversation conversation,
            List<String> seen,
            Who who,
            @Nullable ConversationId instead) implements Seat {
        @Override
        public boolean hasSeen(String eventId) {
            return seen.contains(eventId);
        }

        MemorySeat after(Conversation conversation, String eventId) {
            Deque<String> seen = new ArrayDeque<>(seen());
            seen.addLast(eventId);
            if (seen.size() > REMEMBERED) seen.removeFirst();
            return new MemorySeat(id, version + 1, conversation, List.copyOf(seen), who, null);
        }
    }

    private static final class Kept {
        private MemorySeat seat;
        private final TreeMap<Long, Pending> effects = new TreeMap<>();
        private final Map<Long, Pending> settled = new HashMap<>();
        private final Map<String, Integer> asked = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> oldest) {
                return size() > MOST_QUESTIONS;
            }
        };
        private long next = 1;

        Kept(MemorySeat seat) {
            this.seat = seat;
        }

        Seat seat() {
            return seat;
        }

        void add(Effect effect, Instant now) {
            effects.put(next, new Pending(next, effect, 0, 0, now, null));
            next++;
        }

        void treat(Turn.Unsent unsent, Instant now) {
            switch (unsent) {
                case WAIT -> {
                }
                case GO, GO_QUIETLY -> effects.replaceAll((number, is) -> is.notBefore().equals(AFTER_THEIR_NEXT)
                        ? new Pending(number, is.effect(), 0, is.partsDone(), now, null,
                                unsent == Turn.Unsent.GO ? is.manner() : Manner.QUIET)
                        : is);
                case DROP -> effects.values().removeIf(one -> lane(one) == Effect.Lane.MESSAGES);
            }
        }

        /// The first effect of each lane decides: those behind it wait for it.
        Optional<Instant> due() {
            var lanes = new ArrayList<Effect.Lane>();
            return effects.values().stream().filter(one -> {
                if (lanes.contains(lane(one))) return false;
                return lanes.add(lane(one));
            }).map(Pending::notBefore).filter(at -> !at.equals(AFTER_THEIR_NEXT)).min(Comparator.naturalOrder());
        }
    }
}
