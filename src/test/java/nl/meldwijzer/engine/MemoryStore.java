package nl.meldwijzer.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// The store and its outbox in memory, with the promises of the real ones except that nothing survives. For tests.
public final class MemoryStore extends MemoryOutbox implements ConversationStore {
    private static final int REMEMBERED = 64;

    private final Map<ConversationId, MemorySeat> seats = new HashMap<>();
    private final Map<Who, ConversationId> newest = new HashMap<>();
    private boolean erased;

    public MemoryStore() {
        super(InstantSource.system());
    }

    /// From now on every call fails as if the store could not be reached, until it is called with false.
    public void unavailable(boolean is) {
        fail(is ? Integer.MAX_VALUE : 0);
    }

    /// Its conversations as they are now, without what is left to do.
    public synchronized MemoryStore copy() {
        var copy = new MemoryStore();
        copy.become(this);
        return copy;
    }

    /// As when another server takes over, which has nothing left to do.
    public synchronized void become(MemoryStore other) {
        clear();
        other.seats.values().forEach(this::put);
        newest.putAll(other.newest);
    }

    /// Everything is gone, and noticed to be.
    public synchronized void erase() {
        clear();
        erased = true;
    }

    private void clear() {
        seats.clear();
        newest.clear();
        forget();
    }

    @Override
    public synchronized boolean wasErased() {
        reach();
        return erased;
    }

    @Override
    public synchronized int asked(ConversationId id, String messageId) {
        reach();
        return asked(id).getOrDefault(messageId, 0);
    }

    @Override
    public synchronized Optional<Seat> find(String meldpunt, Address who) {
        reach();
        return Optional.ofNullable(newest.get(new Who(meldpunt, who))).flatMap(this::load);
    }

    @Override
    public synchronized Optional<Seat> load(ConversationId id) {
        reach();
        return Optional.ofNullable(seats.get(id));
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
        var current = seats.get(given.id());
        if (given.version() == 0 ? !takesPlace(given) : current == null || current.version() != given.version()) {
            return current != null && current.hasSeen(eventId) ? new Commit.Duplicate() : new Commit.Stale();
        }
        if (given.hasSeen(eventId)) return new Commit.Duplicate();
        put(given.after(turn.after(), eventId));
        if (given.version() == 0) newest.put(given.who(), given.id());
        treat(given.id(), turn.unsent(), now);
        for (var effect : turn.effects())
            add(given.id(), effect, turn.kept() && effect.lane() == Effect.Lane.MESSAGES ? AFTER_THEIR_NEXT : now);
        return new Commit.Done();
    }

    private boolean takesPlace(MemorySeat fresh) {
        return Objects.equals(newest.get(fresh.who()), fresh.instead());
    }

    private void put(MemorySeat seat) {
        seats.put(seat.id(), seat);
        var heard = seat.who().address().medium() == Medium.WHATSAPP ? seat.conversation().heard() : null;
        open(seat.id(), new Destination(seat.who().meldpunt(), seat.who().address(),
                heard == null ? null : heard.answerableFrom()));
    }

    private void treat(ConversationId id, Turn.Unsent unsent, Instant now) {
        switch (unsent) {
            case WAIT -> {
            }
            case GO, GO_QUIETLY -> of(id).replaceAll((number, is) -> is.notBefore().equals(AFTER_THEIR_NEXT)
                    ? new Pending(number, is.effect(), 0, is.partsDone(), now, null,
                            unsent == Turn.Unsent.GO ? is.manner() : Manner.QUIET)
                    : is);
            case DROP -> of(id).values().removeIf(one -> lane(one) == Effect.Lane.MESSAGES);
        }
    }

    private record Who(String meldpunt, Address address) {}

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
}
