package nl.meldwijzer.flow.statemachine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.PlainMoves;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// People who answer, skip, and interrupt at random. The same seed gives the same walks.
class RandomWalkTest {
    private static final int WALKS = 10_000;
    private static final int LONGEST = 60;
    private static final Flow FLOW = FlowFiles.readShipped().orThrow();
    private static final List<Signal> INTERRUPTS = sorted(
            FLOW.interrupts().keySet().stream().map(Signal.Interrupt::new));
    private static final Map<StepName, List<Signal>> SIGNALS = FLOW.steps()
            .values()
            .stream()
            .collect(Collectors.toMap(Step::name, step -> sorted(step.paths().keySet().stream())));

    @Test
    void machine_and_plain_reading_agree_on_ten_thousand_walks() {
        var machine = StatemachineMoves.of(FLOW);
        var plain = new PlainMoves(FLOW);

        for (int seed = 0; seed < WALKS; seed++) {
            assertThat(walk(machine, seed)).as("walk %d", seed).isEqualTo(walk(plain, seed));
        }
    }

    @Test
    void machine_without_memory_agrees_too() {
        var machine = new StatemachineMoves(FLOW, 1, false);
        var plain = new PlainMoves(FLOW);

        for (int seed = 0; seed < 20; seed++) {
            assertThat(walk(machine, seed)).as("walk %d", seed).isEqualTo(walk(plain, seed));
        }
    }

    @Test
    void walks_come_by_every_step() {
        var plain = new PlainMoves(FLOW);
        var seen = new HashSet<StepName>();
        for (int seed = 0; seed < WALKS; seed++) seen.addAll(walk(plain, seed));

        assertThat(seen).containsAll(FLOW.steps().keySet());
    }

    /// The steps one person comes by, the question put aside kept as a conversation keeps it.
    private static List<StepName> walk(Moves moves, long seed) {
        var random = new Random(seed);
        var steps = new ArrayList<StepName>();
        var question = FLOW.start();
        var at = FLOW.start();
        while (steps.size() < LONGEST && !(FLOW.step(at) instanceof Step.End)) {
            steps.add(at);
            if (FLOW.step(at).waits() && !interrupting(at)) question = at;
            at = FLOW.step(at) instanceof Step.Resume
                    ? question
                    : moves.take(at, signal(FLOW.step(at), random), guards(random));
        }
        steps.add(at);
        return steps;
    }

    private static boolean interrupting(StepName step) {
        return FLOW.interrupts().values().stream().anyMatch(start -> start.dialogue().equals(step.dialogue()));
    }

    private static Signal signal(Step step, Random random) {
        if (step.waits() && random.nextInt(4) == 0) return any(INTERRUPTS, random);
        return any(SIGNALS.getOrDefault(step.name(), List.of()), random);
    }

    private static Signal any(List<Signal> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /// The same order in every run.
    private static List<Signal> sorted(Stream<? extends Signal> signals) {
        return signals.sorted(Comparator.comparing(Signal::code)).<Signal>map(signal -> signal).toList();
    }

    private static Set<Guard> guards(Random random) {
        var guards = EnumSet.noneOf(Guard.class);
        for (var guard : Guard.values()) if (random.nextBoolean()) guards.add(guard);
        return guards;
    }
}
