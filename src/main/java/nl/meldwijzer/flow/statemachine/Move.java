package nl.meldwijzer.flow.statemachine;

import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;

/// What decides where a move leads.
record Move(StepName from, Signal signal, Set<Guard> holding) {
    /// `report.wish, option:help, nothing-optional`
    @Override
    public String toString() {
        var guards = holding.stream().map(Guard::code).sorted().collect(Collectors.joining(" "));
        return from + ", " + signal.code() + (guards.isEmpty() ? "" : ", " + guards);
    }
}
