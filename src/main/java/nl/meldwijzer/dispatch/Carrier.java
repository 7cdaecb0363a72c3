package nl.meldwijzer.dispatch;

import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.Outbox;

/// Carries out the effects of one lane.
interface Carrier {
    Effect.Lane lane();

    /// Whatever it throws is a fault of ours or of the store: then nothing is known, and the effect stays as it is.
    Step carryOut(Held held, Outbox.Pending pending);
}
