package nl.meldwijzer.flow.statemachine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;

/// Moves taken by Spring Statemachine. A move is a pure function of step, signal and guards, so the machine takes each
/// once and the outcome is remembered: a turn then costs a look-up. The memory is bounded by the flow itself.
public final class StatemachineMoves implements Moves {
    private final Flow flow;
    private final Pool<PooledMachine> pool;
    private final boolean remembers;
    private final Map<Move, StepName> memory = new ConcurrentHashMap<>();

    StatemachineMoves(Flow flow, int machines, boolean remembers) {
        var layout = new Layout(flow);
        this.flow = flow;
        this.pool = new Pool<>(machines, () -> new PooledMachine(layout.build()));
        this.remembers = remembers;
    }

    /// Takes some tenths of a second: the machines are built here.
    public static StatemachineMoves of(Flow flow) {
        return new StatemachineMoves(flow, Runtime.getRuntime().availableProcessors(), true);
    }

    @Override
    public StepName take(StepName from, Signal signal, Set<Guard> holding) {
        var known = memory.get(new Move(from, signal, holding));
        return known != null ? known : decide(new Move(from, signal, Set.copyOf(holding)));
    }

    /// Takes every move there is, and says which the machine takes otherwise than the flow is written; empty when all
    /// is well.
    public List<String> walk() {
        return new Walk(flow).failures(this);
    }

    /// Guards that the path does not ask about are left out, so that the machine takes no move twice for them.
    private StepName decide(Move move) {
        var relevant = new HashSet<>(move.holding());
        relevant.retainAll(path(move).guards());
        var to = relevant.equals(move.holding())
                ? pool.with(machine -> machine.take(move))
                : take(move.from(), move.signal(), Set.copyOf(relevant));
        if (remembers) memory.put(move, to);
        return to;
    }

    private Path path(Move move) {
        var step = flow.step(move.from());
        var path = switch (move.signal()) {
            case Signal.Interrupt(var name) when step.waits() && flow.interrupts().containsKey(name) ->
                Path.to(flow.interrupts().get(name));
            case Signal signal -> step.paths().get(signal);
        };
        if (path == null) {
            throw new IllegalArgumentException("step " + move.from() + " takes no " + move.signal().code());
        }
        return path;
    }
}
