package nl.meldwijzer.channel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RoundsTest {
    private final AtomicInteger done = new AtomicInteger();
    private volatile Duration next = Duration.ofMillis(5);
    private final Rounds rounds = new Rounds("test", false, this::round);

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void it_goes_round_until_it_is_stopped_and_may_be_started_again() {
        assertThat(rounds.isRunning()).isFalse();
        rounds.start();
        await().until(() -> done.get() > 3);

        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
        var atStop = done.get();
        await().during(Duration.ofMillis(100)).until(() -> done.get() <= atStop + 1);

        rounds.start();
        await().until(() -> done.get() > atStop + 3);
    }

    @Test
    void who_calls_need_not_wait_for_the_next_round_and_many_calls_are_one() {
        next = Duration.ofHours(1);
        rounds.start();
        await().until(() -> done.get() == 1);

        for (int i = 0; i < 100; i++) rounds.hurry();

        await().until(() -> done.get() == 2);
        await().during(Duration.ofMillis(100)).until(() -> done.get() == 2);
    }

    @Test
    void where_there_is_nothing_to_do_it_does_not_begin() {
        var off = new Rounds("test", true, this::round);

        off.start();

        assertThat(off.isRunning()).isFalse();
        assertThat(done).hasValue(0);
    }

    private Duration round() {
        done.incrementAndGet();
        return next;
    }
}
