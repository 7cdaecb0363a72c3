package nl.meldwijzer.flow.statemachine;

import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Moves;

/// Moves of the real machine, with its memory and without.
public final class Transitions {
    private Transitions() {}

    public static Moves remembered(Flow flow) {
        return new StatemachineMoves(flow, 1, true);
    }

    public static Moves onTheMachine(Flow flow) {
        return new StatemachineMoves(flow, 1, false);
    }
}
