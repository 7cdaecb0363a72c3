package nl.meldwijzer.flow.statemachine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;

/// Every move that a flow has: each step with each signal it takes, under each combination of the guards asked about.
record Walk(Flow flow) {
    List<String> failures(Moves moves) {
        var failures = new ArrayList<String>();
        each((move, expected) -> failure(moves, move, expected).ifPresent(failures::add));
        return failures;
    }

    /// Gives each move with the step to which the flow as it is written leads.
    void each(BiConsumer<Move, StepName> taker) {
        for (var step : flow.steps().values()) {
            step.paths().forEach((signal, path) -> each(step.name(), signal, path, taker));
            if (!step.waits()) continue;
            flow.interrupts()
                    .forEach((name, start) -> each(step.name(), new Signal.Interrupt(name), Path.to(start), taker));
        }
    }

    private static void each(StepName from, Signal signal, Path path, BiConsumer<Move, StepName> taker) {
        for (var holding : combinations(path.guards()))
            taker.accept(new Move(from, signal, holding), goal(path, holding));
    }

    private static List<Set<Guard>> combinations(Set<Guard> guards) {
        var combinations = new ArrayList<Set<Guard>>(List.of(Set.of()));
        for (var guard : guards) {
            for (var others : List.copyOf(combinations)) {
                var all = new HashSet<>(others);
                all.add(guard);
                combinations.add(Set.copyOf(all));
            }
        }
        return combinations;
    }

    private static StepName goal(Path path, Set<Guard> holding) {
        return path.branches()
                .stream()
                .filter(branch -> holding.contains(branch.when()))
                .findFirst()
                .map(Path.Branch::go)
                .orElse(path.otherwise());
    }

    private static Optional<String> failure(Moves moves, Move move, StepName expected) {
        try {
            var to = moves.take(move.from(), move.signal(), move.holding());
            return to.equals(expected)
                    ? Optional.empty()
                    : Optional.of(move + ": the machine goes to " + to + ", the flow to " + expected);
        } catch (IllegalStateException | IllegalArgumentException refused) {
            return Optional.of(move + ": " + refused.getMessage());
        }
    }
}
