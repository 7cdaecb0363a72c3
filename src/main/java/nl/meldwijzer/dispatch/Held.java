package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.StoreUnavailable;

/// A lane of one conversation that is ours for the length of a lease. It keeps the books of the outbox.
/// For one thread.
final class Held {
    /// How long a lease lasts. Long enough for one send and its bookkeeping, short enough to take over from the dead.
    static final Duration LEASE = Duration.ofSeconds(30);

    /// A send takes ten seconds at most, the notes around it two each.
    private static final Duration NEEDED_FOR_A_CALL = Duration.ofSeconds(14);

    static final Duration STORE_RETRY = Duration.ofMillis(500);

    private final Outbox outbox;
    private final Outbox.Work work;
    private final Pace pace;
    private final long since;
    private final BooleanSupplier stopping;
    private Duration rest = Duration.ZERO;
    private boolean givenBack;

    /// @param since the pace's nanoseconds before the lease was asked for
    Held(Outbox outbox, Outbox.Work work, Pace pace, long since, BooleanSupplier stopping) {
        this.outbox = outbox;
        this.work = work;
        this.pace = pace;
        this.since = since;
        this.stopping = stopping;
    }

    ConversationId id() {
        return work.lease().id();
    }

    Outbox.Destination destination() {
        return work.destination();
    }

    Outbox.Destination destinationAnew() {
        return outbox.destination(id());
    }

    List<Outbox.Pending> pending() {
        return work.pending();
    }

    /// Whether a call to a provider would surely end while the lease is ours, and the program is not stopping.
    boolean mayCall() {
        return !stopping.getAsBoolean() && held().plus(NEEDED_FOR_A_CALL).compareTo(LEASE) <= 0;
    }

    boolean attempt(Outbox.Pending effect, Outbox.Attempt attempt) {
        return outbox.attempt(work.lease(), effect, attempt);
    }

    void settle(Outbox.Pending effect) {
        settle(effect, Outbox.Remains.NONE);
    }

    void settle(Outbox.Pending effect, Outbox.Remains remains) {
        untilKept(() -> givenBack = outbox.settle(work.lease(), effect, remains));
    }

    void keep(Outbox.Pending effect, int partsDone) {
        untilKept(() -> outbox.keep(work.lease(), effect, partsDone));
    }

    void putAside(Outbox.Pending effect) {
        untilKept(() -> outbox.putAside(work.lease(), effect));
    }

    void postpone(Outbox.Pending effect, int partsDone, Instant at) {
        untilKept(() -> outbox.postpone(work.lease(), effect, partsDone, at));
    }

    /// Nobody is to work on the lane before this has passed, not even another program.
    void rest(Duration length) {
        rest = length;
    }

    void release() {
        if (!givenBack) untilKept(() -> outbox.release(work.lease(), rest));
    }

    /// What came of a call must not be forgotten because the store is away for a moment: while the lease lasts it is
    /// written again, which changes nothing the second time.
    private void untilKept(Runnable note) {
        while (true) {
            try {
                note.run();
                return;
            } catch (StoreUnavailable unavailable) {
                if (held().plus(STORE_RETRY).compareTo(LEASE) > 0) throw unavailable;
                pauseBeforeRetry(unavailable);
            }
        }
    }

    private void pauseBeforeRetry(StoreUnavailable unavailable) {
        try {
            pace.pause(STORE_RETRY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable;
        }
    }

    private Duration held() {
        return Duration.ofNanos(pace.nanos() - since);
    }
}
