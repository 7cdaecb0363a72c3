package nl.meldwijzer.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.flow.statemachine.Transitions;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.Understood;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Parts of a turn by themselves, measured by JMH: one move of the flow, on the machine and remembered, and what reading a
/// message costs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SmallParts {
    private static final String STORY = "hij riep van alles en liep de hele weg achter me aan, dat was gisteren om 22:30 bij"
            + " het station naast de fietsenstalling en hij belde me daarna op 0612345678";

    private final Understanding understanding = WholeUnderstanding.load();
    private Moves remembering;
    private Moves forgetting;
    private StepName from;
    private Signal signal;

    @Setup
    public void readTheFlow() {
        var content = Content.read(null, null, LocalDate.now(ZoneOffset.UTC)).content();
        remembering = Transitions.remembered(content.flow());
        forgetting = Transitions.onTheMachine(content.flow());
        var step = firstThatAsks(content.flow());
        from = step;
        signal = content.flow().step(step).paths().keySet().iterator().next();
    }

    private static StepName firstThatAsks(Flow flow) {
        return flow.steps().values().stream().filter(step -> step.waits()).findFirst().orElseThrow().name();
    }

    @Benchmark
    public StepName move_remembered() {
        return remembering.take(from, signal, Set.of());
    }

    @Benchmark
    public StepName move_on_the_machine() {
        return forgetting.take(from, signal, Set.of());
    }

    @Benchmark
    public Understood read_one_digit() {
        return understanding.read("1", Hint.NONE);
    }

    @Benchmark
    public Understood read_a_story() {
        return understanding.read(STORY, Hint.NONE);
    }

    static void measure(Figures figures) throws RunnerException {
        var options = new OptionsBuilder().include(SmallParts.class.getName()).shouldFailOnError(true).build();
        for (var result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            figures.add("small parts", primary.getLabel().replace('_', ' '), primary.getScore(), "µs");
        }
    }
}
