package nl.meldwijzer.flow;

import java.util.Set;

/// The flow read as plainly as possible: what the machine must agree with.
public record PlainMoves(Flow flow) implements Moves {
    @Override
    public StepName take(StepName from, Signal signal, Set<Guard> holding) {
        var step = flow.step(from);
        if (signal instanceof Signal.Interrupt(var name)) {
            var start = flow.interrupts().get(name);
            if (start == null || !step.waits()) throw refused(from, signal);
            return start;
        }
        var path = step.paths().get(signal);
        if (path == null) throw refused(from, signal);
        for (var branch : path.branches()) {
            if (holding.contains(branch.when())) return branch.go();
        }
        return path.otherwise();
    }

    private static IllegalArgumentException refused(StepName from, Signal signal) {
        return new IllegalArgumentException(from + " takes no " + signal.code());
    }
}
