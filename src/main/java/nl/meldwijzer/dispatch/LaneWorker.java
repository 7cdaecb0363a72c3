package nl.meldwijzer.dispatch;

import java.time.Duration;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Outbox;

/// Works through what waits in one lane of a conversation, oldest first, until something must wait.
final class LaneWorker {
    private final Outbox outbox;
    private final Carrier carrier;
    private final Pace pace;
    private volatile boolean stopping;

    LaneWorker(Outbox outbox, Carrier carrier, Pace pace) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.pace = pace;
    }

    /// How long the conversation is then to be left alone: zero unless something in it can only be known later.
    Duration work(ConversationId id) {
        if (stopping) return Duration.ZERO;
        var since = pace.nanos();
        var work = outbox.lease(id, carrier.lane(), pace.now(), Held.LEASE);
        if (work.isEmpty()) return Duration.ZERO;
        var held = new Held(outbox, work.get(), pace, since, () -> stopping);
        try {
            return workThrough(held);
        } finally {
            held.release();
        }
    }

    /// After this no new call is begun.
    void stop() {
        stopping = true;
    }

    private Duration workThrough(Held held) {
        for (var pending : held.pending()) {
            if (pending.notBefore().isAfter(pace.now()) || !held.mayCall()) return Duration.ZERO;
            switch (carrier.carryOut(held, pending)) {
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
}
