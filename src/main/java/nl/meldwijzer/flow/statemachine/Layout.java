package nl.meldwijzer.flow.statemachine;

import java.util.Comparator;
import java.util.List;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.configurers.StateConfigurer;

/// How a flow is laid out as a machine. Two composites, `talk` and `interrupts`; every step is a direct child of one;
/// an interrupt is a transition of the composite, so it can be taken from each of its steps; a path with guards is a
/// choice beside the step. There are no history states: where to return is in the conversation.
final class Layout {
    private static final String TALK = "talk";
    private static final String INTERRUPTS = "interrupts";

    private final Flow flow;

    Layout(Flow flow) {
        this.flow = flow;
    }

    /// A new machine, not started.
    StateMachine<String, String> build() {
        try {
            var builder = StateMachineBuilder.<String, String>builder();
            builder.configureConfiguration().withConfiguration().autoStartup(false);
            states(builder);
            transitions(builder);
            return builder.build();
        } catch (Exception broken) { // the library's builder declares it
            throw new IllegalStateException("the flow cannot be laid out as a machine", broken);
        }
    }

    private void states(StateMachineBuilder.Builder<String, String> builder) throws Exception {
        var top = builder.configureStates().withStates().initial(TALK);
        composites().forEach(top::state);
        for (var composite : composites()) {
            var children = builder.configureStates().withStates().parent(composite);
            children.initial(initial(composite).value());
            flow.steps()
                    .values()
                    .stream()
                    .filter(step -> composite(step).equals(composite))
                    .forEach(step -> child(children, step));
        }
    }

    private static void child(StateConfigurer<String, String> children, Step step) {
        children.state(step.name().value());
        step.paths().forEach((signal, path) -> {
            if (!path.branches().isEmpty()) children.choice(choice(step, signal));
        });
    }

    private void transitions(StateMachineBuilder.Builder<String, String> builder) throws Exception {
        for (var step : flow.steps().values()) {
            for (var way : step.paths().entrySet()) transition(builder, step, way.getKey(), way.getValue());
        }
        for (var composite : composites()) {
            for (var interrupt : flow.interrupts().entrySet()) {
                var signal = new Signal.Interrupt(interrupt.getKey());
                transition(builder, composite, interrupt.getValue().value(), signal);
            }
        }
    }

    private static void transition(
            StateMachineBuilder.Builder<String, String> builder,
            Step step,
            Signal signal,
            Path path) throws Exception {
        var from = step.name().value();
        if (path.branches().isEmpty()) {
            transition(builder, from, path.otherwise().value(), signal);
            return;
        }
        transition(builder, from, choice(step, signal), signal);
        var choice = builder.configureTransitions().withChoice().source(choice(step, signal));
        for (int i = 0; i < path.branches().size(); i++) {
            var branch = path.branches().get(i);
            var target = branch.go().value();
            if (i == 0) choice.first(target, context -> PooledMachine.holds(context, branch.when()));
            else choice.then(target, context -> PooledMachine.holds(context, branch.when()));
        }
        choice.last(path.otherwise().value());
    }

    private static void transition(
            StateMachineBuilder.Builder<String, String> builder,
            String from,
            String to,
            Signal signal) throws Exception {
        builder.configureTransitions().withExternal().source(from).target(to).event(signal.code());
    }

    private List<String> composites() {
        return flow.interrupts().isEmpty() ? List.of(TALK) : List.of(TALK, INTERRUPTS);
    }

    private StepName initial(String composite) {
        return composite.equals(TALK)
                ? flow.start()
                : flow.interrupts().values().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private String composite(Step step) {
        var dialogue = step.name().dialogue();
        var interrupts = flow.interrupts().values().stream().anyMatch(start -> start.dialogue().equals(dialogue));
        return interrupts ? INTERRUPTS : TALK;
    }

    private static String choice(Step step, Signal signal) {
        return step.name() + "?" + signal.code();
    }
}
