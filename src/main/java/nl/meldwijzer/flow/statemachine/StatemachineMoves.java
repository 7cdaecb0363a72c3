package nl.meldwijzer.flow.statemachine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;

/// Moves taken by Spring Statemachine. A move is a pure function of step, signal and guards, so the machine takes each
/// once and the outcome is remembered: a turn then costs a look-up. The memory is bounded by the flow itself.
public final class StatemachineMoves implements Moves {
    private final Flow flow;
    private final Pool<PooledMachine> pool;
    private final boolean remembers;
    private final Map<StepName, Map<Signal, Path>> paths;
    private final Map<Move, StepName> memory = new ConcurrentHashMap<>();

    StatemachineMoves(Flow flow, int machines, boolean remembers) {
        var layout = new Layout(flow);
        this.flow = flow;
        this.pool = new Pool<>(machines, () -> new PooledMachine(layout.build()));
        this.remembers = remembers;
        this.paths = flow.steps().values().stream().collect(Collectors.toMap(Step::name, Step::paths));
    }

    /// Takes some tenths of a second: the machines are built here.
    public static StatemachineMoves of(Flow flow) {
        return new StatemachineMoves(flow, Runtime.getRuntime().availableProcessors(), true);
    }

    @Override
    public StepName take(StepName from, Signal signal, Set<Guard> holding) {
        var move = new Move(from, signal, relevant(path(from, signal), holding));
        var known = memory.get(move);
        return known != null ? known : decide(move);
    }

    /// Takes every move there is, and says which the machine takes otherwise than the flow is written; empty when all
    /// is well.
    public List<String> walk() {
        return new Walk(flow).failures(this);
    }

    /// Guards that the path does not ask about are left out: the machine takes no move twice for them, and the memory holds
    /// as few as there are.
    private static Set<Guard> relevant(Path path, Set<Guard> holding) {
        if (path.branches().isEmpty()) return Set.of();
        var relevant = new HashSet<>(holding);
        relevant.retainAll(path.guards());
        return Set.copyOf(relevant);
    }

    private StepName decide(Move move) {
        var to = pool.with(machine -> machine.take(move));
        if (remembers) memory.put(move, to);
        return to;
    }

    private Path path(StepName from, Signal asked) {
        var step = flow.step(from);
        var path = switch (asked) {
            case Signal.Interrupt(var name) when step.waits() && flow.interrupts().containsKey(name) ->
                Path.to(flow.interrupts().get(name));
            case Signal signal -> paths.getOrDefault(from, Map.of()).get(signal);
        };
        if (path == null) throw new IllegalArgumentException("step " + from + " takes no " + asked.code());
        return path;
    }
}
