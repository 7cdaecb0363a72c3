package nl.meldwijzer.flow.statemachine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.PlainMoves;
import nl.meldwijzer.flow.StepName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PoolTest {
    private static final int CONVERSATIONS = 40;
    private static final Flow FLOW = FlowFiles.readShipped().orThrow();

    @Test
    void no_conversation_sees_the_place_of_another_when_every_move_runs_on_a_shared_machine() throws Exception {
        agreesForAll(new StatemachineMoves(FLOW, 3, false), 40);
    }

    @Test
    void no_conversation_sees_the_place_of_another_when_moves_are_remembered() throws Exception {
        agreesForAll(StatemachineMoves.of(FLOW), 2_000);
    }

    @Test
    void one_thing_is_used_by_one_call_at_a_time() throws Exception {
        var made = new AtomicInteger();
        var pool = new Pool<>(2, () -> {
            made.incrementAndGet();
            return new AtomicInteger();
        });

        inParallel(() -> {
            for (int i = 0; i < 200; i++) {
                assertThat(pool.<Integer>with(users -> {
                    var now = users.incrementAndGet();
                    Thread.onSpinWait();
                    users.decrementAndGet();
                    return now;
                })).isEqualTo(1);
            }
            return null;
        });

        assertThat(made).hasValue(2);
    }

    @Test
    void what_threw_is_thrown_away() {
        var made = new AtomicInteger();
        var pool = new Pool<>(1, made::incrementAndGet);

        assertThatThrownBy(() -> pool.with(number -> {
            throw new IllegalStateException("broken " + number);
        })).hasMessage("broken 1");

        assertThat(pool.<Integer>with(number -> number)).isEqualTo(2);
    }

    /// Many conversations at once, each at its own place, each taking moves of its own.
    private static void agreesForAll(Moves machine, int movesEach) throws Exception {
        var plain = new PlainMoves(FLOW);
        var all = new ArrayList<Move>();
        new Walk(FLOW).each((move, _) -> all.add(move));
        var conversation = new AtomicInteger();

        inParallel(() -> {
            var random = new Random(conversation.incrementAndGet());
            for (int i = 0; i < movesEach; i++) {
                var move = all.get(random.nextInt(all.size()));
                assertThat(take(machine, move)).as("%s", move).isEqualTo(take(plain, move));
            }
            return null;
        });
    }

    private static StepName take(Moves moves, Move move) {
        return moves.take(move.from(), move.signal(), move.holding());
    }

    private static void inParallel(Callable<?> work) throws Exception {
        var tasks = new ArrayList<Callable<Object>>();
        for (int i = 0; i < CONVERSATIONS; i++) tasks.add(work::call);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> done = threads.invokeAll(tasks);
            for (var task : done) task.get();
        }
    }
}
