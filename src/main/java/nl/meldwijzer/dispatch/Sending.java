package nl.meldwijzer.dispatch;

import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.Outbox.Pending;

/// What every delivery needs.
record Sending(Channels channels, Leftovers leftovers, Door door, Pace pace, BackOff backOff, Counts counts) {
    Step later(Held held, Pending pending, int partsDone) {
        held.postpone(pending, partsDone, pace.now().plus(backOff.after(pending.tries())));
        return new Step.Wait();
    }

    void count(Counts.Outcome outcome, Held held, Pending pending, int part, String reason) {
        counts.message(outcome, held.id(), pending, part, held.destination().address().medium(), reason);
    }
}
