package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect;

/// An outbox in memory, with the leases of the real one and with its bad days.
public class MemoryOutbox implements Outbox {
    private static final int MOST_QUESTIONS = 16;

    private final InstantSource clock;
    private final Map<ConversationId, Destination> destinations = new HashMap<>();
    private final Map<ConversationId, Map<Long, Pending>> effects = new HashMap<>();
    private final List<Copies.Copy> copies = new ArrayList<>();
    private final Map<ConversationId, Map<String, Integer>> asked = new HashMap<>();
    private final Map<Long, Pending> settled = new HashMap<>();
    private final Map<Place, Held> leases = new HashMap<>();
    private final List<Pending> aside = new ArrayList<>();
    private long lastNumber;
    private int failures;
    private Runnable beforeAttempt = () -> {};
    private Consumer<Effect.Lane> beforeLease = _ -> {};

    public MemoryOutbox(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void open(ConversationId id, Destination destination) {
        destinations.put(id, destination);
    }

    /// What a committed turn leaves to be done; gives its number.
    public synchronized long add(ConversationId id, Effect effect) {
        return add(id, effect, clock.instant());
    }

    synchronized long add(ConversationId id, Effect effect, Instant notBefore) {
        var pending = new Pending(++lastNumber, effect, 0, 0, notBefore, null);
        of(id).put(pending.number(), pending);
        return pending.number();
    }

    /// Nothing is left to be done.
    synchronized void forget() {
        effects.clear();
        settled.clear();
        asked.clear();
    }

    /// A message that nobody can read.
    public synchronized long addBroken(ConversationId id) {
        var pending = new Pending(++lastNumber, null, 0, 0, clock.instant(), null);
        of(id).put(pending.number(), pending);
        return pending.number();
    }

    public synchronized List<Pending> aside() {
        return List.copyOf(aside);
    }

    /// What a turn does that hushes: messages that were not attempted are never sent.
    public synchronized void hush(ConversationId id) {
        of(id).values()
                .removeIf(
                        pending -> lane(pending) == Effect.Lane.MESSAGES && pending.attempted() == null);
    }

    /// All leases run out now.
    public synchronized void loseLeases() {
        leases.clear();
    }

    /// The next `howMany` calls find no store.
    public synchronized void fail(int howMany) {
        failures = howMany;
    }

    /// Happens once, just before an attempt is noted.
    public synchronized void beforeAttempt(Runnable what) {
        beforeAttempt = what;
    }

    /// Told each time that somebody asks for a lane.
    public synchronized void beforeLease(Consumer<Effect.Lane> what) {
        beforeLease = what;
    }

    /// What is to be deleted at the provider.
    public synchronized List<Copies.Copy> copies() {
        return List.copyOf(copies);
    }

    /// Which messages asked something, and the numbers of the questions.
    public synchronized Map<String, Integer> asked(ConversationId id) {
        return Map.copyOf(asked.getOrDefault(id, Map.of()));
    }

    public synchronized List<Pending> left(ConversationId id) {
        return List.copyOf(of(id).values());
    }

    public synchronized boolean isSettled() {
        return effects.values().stream().allMatch(Map::isEmpty);
    }

    public synchronized boolean isLeased() {
        return !leases.isEmpty();
    }

    @Override
    public synchronized List<ConversationId> due(Instant now, int most) {
        reach();
        return List.copyOf(effects.keySet())
                .stream()
                .filter(id -> heads(id).anyMatch(head -> Outbox.isDue(head.notBefore(), now)))
                .sorted(Comparator
                        .comparing(id -> heads(id).map(Pending::notBefore).min(Instant::compareTo).orElseThrow()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        reach();
        return List.copyOf(effects.keySet())
                .stream()
                .flatMap(this::heads)
                .map(Pending::notBefore)
                .filter(at -> !at.equals(AFTER_THEIR_NEXT))
                .min(Instant::compareTo);
    }

    @Override
    public synchronized Optional<Work> lease(ConversationId id, Effect.Lane lane, Instant now, Duration length) {
        reach();
        beforeLease.accept(lane);
        var waiting = waiting(id, lane);
        if (waiting.isEmpty() || !Outbox.isDue(waiting.getFirst().notBefore(), now)) return Optional.empty();
        var place = new Place(id, lane);
        var held = leases.get(place);
        if (held != null && held.until.isAfter(clock.instant())) return Optional.empty();
        var lease = new Lease(id, lane, "token " + ++lastNumber);
        leases.put(place, new Held(lease, clock.instant().plus(length)));
        return Optional.of(new Work(lease, destination(id), waiting));
    }

    @Override
    public synchronized List<Pending> pending(Lease lease) {
        reach();
        return waiting(lease.id(), lease.lane());
    }

    @Override
    public synchronized Destination destination(ConversationId id) {
        reach();
        var destination = destinations.get(id);
        if (destination == null) throw new IllegalStateException("no destination");
        return destination;
    }

    @Override
    public synchronized boolean attempt(Lease lease, Pending effect, Attempt attempt) {
        var what = beforeAttempt;
        beforeAttempt = () -> {};
        what.run();
        reach();
        var stored = of(lease.id()).get(effect.number());
        if (stored == null || !holds(lease)) return false;
        put(lease, new Pending(stored.number(), stored.effect(), stored.tries(), stored.partsDone(), stored.notBefore(),
                attempt, stored.manner()));
        return true;
    }

    @Override
    public synchronized boolean settle(Lease lease, Pending effect, Remains remains) {
        reach();
        if (!holds(lease)) return false;
        var done = of(lease.id()).remove(effect.number());
        if (done != null && remains.remembered().isPositive()) settled.put(done.number(), done);
        if (remains.copy() != null) copies.add(remains.copy());
        if (remains.asked() != null) note(lease.id(), remains.asked());
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
        return Optional.ofNullable(settled.get(effect));
    }

    @Override
    public synchronized void back(ConversationId id, Pending message, int partsDone, Instant notBefore,
            Manner manner) {
        reach();
        var known = settled.remove(message.number());
        if (known != null)
            of(id).put(known.number(),
                    new Pending(known.number(), known.effect(), 0, partsDone, notBefore, null, manner));
    }

    @Override
    public synchronized void putAside(Lease lease, Pending effect) {
        reach();
        if (!holds(lease)) return;
        aside.add(effect);
        of(lease.id()).remove(effect.number());
    }

    @Override
    public synchronized void postpone(Lease lease, Pending effect, int partsDone, Instant at) {
        reach();
        var stored = of(lease.id()).get(effect.number());
        if (stored == null || !holds(lease)) return;
        put(lease, new Pending(stored.number(), stored.effect(), stored.tries() + 1, partsDone, at, null,
                stored.manner()));
    }

    @Override
    public synchronized void release(Lease lease, Duration after) {
        reach();
        var place = new Place(lease.id(), lease.lane());
        if (holds(lease) && after.isZero()) leases.remove(place);
        else if (holds(lease)) leases.put(place, new Held(lease, clock.instant().plus(after)));
    }

    private void note(ConversationId id, Asked question) {
        var known = asked.computeIfAbsent(id, _ -> new LinkedHashMap<>());
        known.put(question.messageId(), question.ask());
        if (known.size() > MOST_QUESTIONS) known.remove(known.keySet().iterator().next());
    }

    private void put(Lease lease, Pending pending) {
        of(lease.id()).put(pending.number(), pending);
    }

    private boolean holds(Lease lease) {
        var held = leases.get(new Place(lease.id(), lease.lane()));
        return held != null && held.lease.equals(lease) && held.until.isAfter(clock.instant());
    }

    private Stream<Pending> heads(ConversationId id) {
        return Stream.of(Effect.Lane.values()).flatMap(lane -> lane(id, lane).limit(1));
    }

    private List<Pending> waiting(ConversationId id, Effect.Lane lane) {
        return lane(id, lane).toList();
    }

    private Stream<Pending> lane(ConversationId id, Effect.Lane lane) {
        return left(id).stream().filter(pending -> lane(pending) == lane);
    }

    static Effect.Lane lane(Pending pending) {
        return pending.effect() == null ? Effect.Lane.MESSAGES : pending.effect().lane();
    }

    final Map<Long, Pending> of(ConversationId id) {
        return effects.computeIfAbsent(id, _ -> new TreeMap<>());
    }

    final synchronized void reach() {
        if (failures == 0) return;
        failures--;
        throw new StoreUnavailable("switched off", new IllegalStateException("scripted"));
    }

    private record Place(ConversationId id, Effect.Lane lane) {}

    private record Held(Lease lease, Instant until) {}
}
