package nl.meldwijzer.flow.statemachine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.PlainMoves;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatemachineMovesTest {
    private static final Flow FLOW = FlowFiles.readShipped().orThrow();
    private static final Moves PLAIN = new PlainMoves(FLOW);
    private static final StatemachineMoves MOVES = StatemachineMoves.of(FLOW);
    private static final StatemachineMoves FORGETFUL = new StatemachineMoves(FLOW, 1, false);

    @Test
    void machine_takes_every_move_as_the_flow_is_written() {
        var moves = moves();

        assertThat(moves).hasSizeGreaterThan(300);
        assertThat(moves).allSatisfy(move -> assertThat(take(FORGETFUL, move)).isEqualTo(take(PLAIN, move)));
    }

    @Test
    void remembered_moves_are_the_moves_that_were_taken() {
        for (var move : moves()) {
            var taken = take(MOVES, move);

            assertThat(take(MOVES, move)).isSameAs(taken).isEqualTo(take(FORGETFUL, move));
        }
    }

    @Test
    void walk_for_check_finds_no_failure() {
        assertThat(MOVES.walk()).isEmpty();
    }

    @Test
    void walk_names_the_move_that_goes_astray() {
        Moves astray = (from, signal, holding) -> from.value().equals("difference.cards")
                ? new StepName("welcome.hello")
                : PLAIN.take(from, signal, holding);

        assertThat(new Walk(FLOW).failures(astray)).containsExactly(
                "difference.cards, next: the machine goes to welcome.hello, the flow to difference.back");
    }

    @Test
    void guards_that_a_path_does_not_ask_about_change_nothing() {
        var from = new StepName("report.story");

        assertThat(MOVES.take(from, new Signal.Next(), EnumSet.allOf(Guard.class)))
                .isEqualTo(MOVES.take(from, new Signal.Next(), Set.of()));
    }

    @Test
    void set_of_guards_may_change_after_the_move() {
        var begin = new StepName("pause.begin");
        var holding = EnumSet.of(Guard.SENT);
        MOVES.take(begin, new Signal.Next(), holding);
        holding.clear();

        assertThat(MOVES.take(begin, new Signal.Next(), Set.of())).isEqualTo(new StepName("pause.whether-empty"));
        assertThat(MOVES.take(begin, new Signal.Next(), Set.of(Guard.SENT))).isEqualTo(new StepName("pause.bye"));
    }

    @Test
    void interrupt_can_be_taken_inside_an_interrupt() {
        var to = MOVES.take(new StepName("pause.which"), new Signal.Interrupt("difference"), Set.of());

        assertThat(to).isEqualTo(new StepName("difference.cards"));
    }

    @Test
    void signal_that_a_step_does_not_take_is_refused() {
        refused("welcome.danger", new Signal.Option("perhaps"));
        refused("welcome.danger", new Signal.Next());
        refused("welcome.danger", new Signal.Interrupt("tea"));
        refused("welcome.hello", new Signal.Skip());
    }

    @Test
    void interrupt_is_refused_where_nobody_is_asked_anything() {
        refused("welcome.hello", new Signal.Interrupt("help"));
        refused("receipt.done", new Signal.Interrupt("help"));
    }

    @Test
    void flow_without_interrupts_is_taken_too() {
        var start = new StepName("welcome.hello");
        var end = new StepName("welcome.bye");
        var steps = Map.<StepName, Step>of(
                start, new Step.Tell(start, List.of(), Set.of(), Path.to(end)), end, new Step.End(end, List.of()));
        var moves = StatemachineMoves.of(new Flow(steps, Map.of(), start, Map.of(), Map.of()));

        assertThat(moves.walk()).isEmpty();
        assertThat(moves.take(start, new Signal.Next(), Set.of())).isEqualTo(end);
    }

    @Test
    void unknown_step_is_refused() {
        refused("welcome.nowhere", new Signal.Next());
    }

    private static void refused(String from, Signal signal) {
        assertThatThrownBy(() -> MOVES.take(new StepName(from), signal, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StepName take(Moves moves, Move move) {
        return moves.take(move.from(), move.signal(), move.holding());
    }

    private static List<Move> moves() {
        var moves = new ArrayList<Move>();
        new Walk(FLOW).each((move, _) -> moves.add(move));
        return moves;
    }
}
