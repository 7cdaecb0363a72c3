package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Outbox.Pending;
import nl.meldwijzer.text.Medium;

/// Works through what waits in one lane of a conversation, oldest first, until something must wait. Only for people on
/// its own media: a conversation of another is passed on.
final class LaneWorker {
    static final int MOST_TRIES_TO_READ = 5;

    private final Outbox outbox;
    private final Carrier carrier;
    private final Set<Medium> media;
    private final BiConsumer<ConversationId, Medium> elsewhere;
    private final Pace pace;
    private final Counts counts;
    private volatile boolean stopping;

    /// @param elsewhere told of a conversation that is not for here
    LaneWorker(Outbox outbox, Carrier carrier, Set<Medium> media, BiConsumer<ConversationId, Medium> elsewhere,
            Pace pace, Counts counts) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.media = Set.copyOf(media);
        this.elsewhere = elsewhere;
        this.pace = pace;
        this.counts = counts;
    }

    /// How long the conversation is then to be left alone: zero unless something in it can only be known later.
    Duration work(ConversationId id) {
        if (stopping) return Duration.ZERO;
        var since = pace.nanos();
        var work = outbox.lease(id, carrier.lane(), pace.now(), Held.LEASE);
        if (work.isEmpty()) return Duration.ZERO;
        var held = new Held(outbox, work.get(), pace, since, () -> stopping);
        var medium = held.destination().address().medium();
        try {
            if (media.contains(medium)) return workThrough(held);
        } finally {
            held.release();
        }
        elsewhere.accept(id, medium);
        return Duration.ZERO;
    }

    /// After this no new call is begun.
    void stop() {
        stopping = true;
    }

    private Duration workThrough(Held held) {
        for (var pending : held.pending()) {
            if (!Outbox.isDue(pending.notBefore(), pace.now()) || !held.mayCall()) return Duration.ZERO;
            switch (pending.effect() == null ? broken(held, pending) : carrier.carryOut(held, pending)) {
                case Step.Done _ -> {
                }
                case Step.Wait _ -> {
                    return Duration.ZERO;
                }
                case Step.Rest(var length) -> {
                    return length;
                }
            }
        }
        return Duration.ZERO;
    }

    /// It may be our reading that fails, so it is tried again. Then those behind it go on without it.
    private Step broken(Held held, Pending pending) {
        if (pending.tries() + 1 < MOST_TRIES_TO_READ) {
            held.postpone(pending, pending.partsDone(), pace.now().plusSeconds(1L << pending.tries()));
            return new Step.Wait();
        }
        counts.putAside(held.id(), pending, carrier.lane());
        held.putAside(pending);
        return new Step.Done();
    }
}
