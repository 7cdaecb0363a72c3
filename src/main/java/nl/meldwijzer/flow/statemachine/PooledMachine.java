package nl.meldwijzer.flow.statemachine;

import java.util.Collection;
import java.util.List;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.StepName;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/// A machine that takes one move after another, each from a place it is put in. Not safe for several threads at once:
/// shared, it gives wrong steps without an exception.
final class PooledMachine {
    private static final String HOLDING = "holding";

    private final StateMachine<String, String> machine;

    PooledMachine(StateMachine<String, String> machine) {
        this.machine = machine;
    }

    StepName take(Move move) {
        put(move.from());
        var message = MessageBuilder.withPayload(move.signal().code()).setHeader(HOLDING, move.holding()).build();
        var results = machine.sendEvent(Mono.just(message)).collectList().block();
        var accepted = results != null
                && results.stream().anyMatch(result -> result.getResultType() == ResultType.ACCEPTED);
        if (!accepted) {
            throw new IllegalStateException("the machine does not take " + move);
        }
        return new StepName(place());
    }

    static boolean holds(StateContext<String, String> context, Guard guard) {
        return context.getMessageHeader(HOLDING) instanceof Collection<?> holding && holding.contains(guard);
    }

    /// Where the machine was before must not matter: every region is reset, and the place is looked at again.
    private void put(StepName step) {
        machine.stopReactively().block();
        var place = new DefaultStateMachineContext<String, String>(step.value(), null, null, null);
        machine.getStateMachineAccessor()
                .doWithAllRegions(
                        region -> region.resetStateMachineReactively(place).block());
        machine.startReactively().block();
        if (!place().equals(step.value())) {
            throw new IllegalStateException("the machine was put at " + step + " and is at " + place());
        }
    }

    private String place() {
        var state = machine.getState();
        return state == null ? "no step" : List.copyOf(state.getIds()).getLast();
    }
}
