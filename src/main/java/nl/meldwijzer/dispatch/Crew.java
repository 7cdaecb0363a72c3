package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/// Works on conversations side by side: on each one at a time, and on at most `size` of them. It outlives whatever
/// the work throws. Conversations that do not fit are dropped: they stay due, and are offered again.
final class Crew {
    static final Duration REST_AFTER_FAULT = Duration.ofSeconds(30);
    static final int MOST_WAITING = 10_000;

    private final int size;
    private final Function<ConversationId, Duration> work;
    private final Executor threads;
    private final Pace pace;
    private final Counts counts;

    private final LinkedHashSet<ConversationId> waiting = new LinkedHashSet<>();
    private final Set<ConversationId> underWay = new HashSet<>();
    private final Set<ConversationId> again = new HashSet<>();
    /// Until when, by the pace's nanoseconds: a clock that is set makes no rest longer.
    private final Map<ConversationId, Long> resting = new HashMap<>();
    private int members;
    private boolean stopped;

    /// @param work gives how long to leave the conversation alone afterwards
    Crew(int size, Function<ConversationId, Duration> work, Executor threads, Pace pace, Counts counts) {
        this.size = size;
        this.work = work;
        this.threads = threads;
        this.pace = pace;
        this.counts = counts;
    }

    /// Something may wait in this conversation. When it is being worked on already it is looked at once more.
    void offer(ConversationId id) {
        synchronized (this) {
            if (stopped || rests(id)) return;
            if (underWay.contains(id)) {
                again.add(id);
                return;
            }
            if (waiting.size() >= MOST_WAITING || !waiting.add(id) || members == size) return;
            members++;
        }
        threads.execute(this::workOn);
    }

    /// Those that have rested are no longer remembered.
    synchronized void wake() {
        var now = pace.nanos();
        resting.values().removeIf(until -> until - now <= 0);
    }

    /// Begins nothing new, and waits for what is under way. False when that took longer than `most`.
    synchronized boolean stop(Duration most) throws InterruptedException {
        stopped = true;
        var end = System.nanoTime() + most.toNanos();
        while (members > 0) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    private void workOn() {
        for (var id = next(null, Duration.ZERO); id != null; id = next(id, workOn(id))) {}
    }

    private Duration workOn(ConversationId id) {
        try {
            return work.apply(id);
        } catch (StoreUnavailable _) {
            counts.storeAway(id);
            return Held.STORE_RETRY;
        } catch (RuntimeException | Error thrown) {
            counts.fault(id, thrown);
            return REST_AFTER_FAULT;
        }
    }

    private synchronized @Nullable ConversationId next(@Nullable ConversationId done, Duration rest) {
        if (done != null) finish(done, rest);
        if (stopped || waiting.isEmpty()) {
            members--;
            notifyAll();
            return null;
        }
        var id = waiting.removeFirst();
        underWay.add(id);
        return id;
    }

    private void finish(ConversationId done, Duration rest) {
        underWay.remove(done);
        var wanted = again.remove(done);
        if (rest.isPositive()) resting.put(done, pace.nanos() + rest.toNanos());
        else if (wanted) waiting.add(done);
    }

    private boolean rests(ConversationId id) {
        var until = resting.get(id);
        return until != null && until - pace.nanos() > 0;
    }
}
