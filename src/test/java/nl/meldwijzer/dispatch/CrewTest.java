package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.WrittenByNewer;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Threads here are a list of tasks that the test runs when it likes.
class CrewTest {
    private static final ConversationId ONE = Samples.conversation(1);
    private static final ConversationId TWO = Samples.conversation(2);
    private static final ConversationId THREE = Samples.conversation(3);

    private final ManualPace pace = new ManualPace();
    private final Counts counts = new Counts(new SimpleMeterRegistry());
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<ConversationId> worked = new ArrayList<>();

    @Test
    void no_more_threads_are_begun_than_the_crew_has_members() {
        var crew = crew(_ -> Duration.ZERO);

        List.of(ONE, TWO, THREE).forEach(crew::offer);

        assertThat(threads).hasSize(2);
        run();
        assertThat(worked).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void a_conversation_that_is_offered_twice_waits_once() {
        var crew = crew(_ -> Duration.ZERO);

        crew.offer(ONE);
        crew.offer(ONE);
        run();

        assertThat(worked).containsExactly(ONE);
    }

    @Test
    void what_is_offered_while_it_is_worked_on_is_looked_at_again_and_not_side_by_side() {
        var offered = new ArrayList<Crew>();
        var crew = crew(id -> {
            if (worked.size() == 1) offered.getFirst().offer(id);
            assertThat(threads).as("no second thread for the same conversation").isEmpty();
            return Duration.ZERO;
        });
        offered.add(crew);

        crew.offer(ONE);
        run();

        assertThat(worked).containsExactly(ONE, ONE);
    }

    @Test
    void it_outlives_whatever_the_work_throws() {
        var crew = crew(id -> {
            if (id.equals(ONE)) throw new AssertionError("what somebody wrote");
            if (id.equals(TWO)) throw new IllegalStateException("what somebody wrote");
            return Duration.ZERO;
        });

        List.of(ONE, TWO, THREE).forEach(crew::offer);
        run();

        assertThat(worked).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void after_a_fault_a_conversation_is_left_alone_for_a_while() {
        var crew = crew(_ -> {
            throw new IllegalStateException("broken");
        });
        crew.offer(ONE);
        run();

        pace.pass(Crew.REST_AFTER_FAULT.minusSeconds(1));
        crew.offer(ONE);
        run();
        assertThat(worked).hasSize(1);

        pace.pass(Duration.ofSeconds(1));
        crew.wake();
        crew.offer(ONE);
        run();
        assertThat(worked).hasSize(2);
    }

    @Test
    @Fault(9)
    void a_rest_lasts_as_long_when_the_clock_is_set() {
        var crew = crew(_ -> Duration.ofMinutes(1));
        crew.offer(ONE);
        run();

        pace.jump(Duration.ofHours(2));
        crew.offer(ONE);
        run();
        assertThat(worked).hasSize(1);

        pace.jump(Duration.ofHours(-4));
        pace.pass(Duration.ofMinutes(1));
        crew.offer(ONE);
        run();
        assertThat(worked).hasSize(2);
    }

    @Test
    @Fault(12)
    void what_a_newer_version_wrote_is_looked_at_twice_a_minute_and_holds_up_nobody() {
        var crew = crew(id -> {
            if (id.equals(ONE)) throw new WrittenByNewer("in shape 9");
            return Duration.ZERO;
        });

        for (int second = 0; second < 60; second++) {
            List.of(ONE, TWO).forEach(crew::offer);
            run();
            pace.pass(Duration.ofSeconds(1));
        }

        assertThat(worked).filteredOn(ONE::equals).hasSize(2);
        assertThat(worked).filteredOn(TWO::equals).hasSize(60);
    }

    @Test
    void after_a_store_that_was_away_it_is_tried_again_soon() {
        var crew = crew(_ -> {
            throw new StoreUnavailable("away", new IllegalStateException());
        });
        crew.offer(ONE);
        run();

        pace.pass(Held.STORE_RETRY);
        crew.offer(ONE);
        run();

        assertThat(worked).hasSize(2);
    }

    @Test
    void after_a_stop_nothing_is_begun() throws InterruptedException {
        var crew = crew(_ -> Duration.ZERO);
        crew.offer(ONE);

        assertThat(crew.stop(Duration.ZERO)).as("one thread is still to begin").isFalse();
        crew.offer(TWO);
        run();

        assertThat(worked).isEmpty();
        assertThat(crew.stop(Duration.ZERO)).isTrue();
    }

    private Crew crew(Function<ConversationId, Duration> work) {
        return new Crew(2, id -> {
            worked.add(id);
            return work.apply(id);
        }, threads::add, pace, counts);
    }

    private void run() {
        while (!threads.isEmpty()) threads.remove().run();
    }
}
