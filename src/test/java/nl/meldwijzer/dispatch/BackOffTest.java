package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(7));

    @Test
    void waits_double_and_spread_by_a_fifth() {
        assertThat(backOff.after(0)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_000));
        assertThat(backOff.after(1)).isBetween(Duration.ofMillis(1_600), Duration.ofMillis(2_000));
        assertThat(backOff.after(4)).isBetween(Duration.ofMillis(12_800), Duration.ofMillis(16_000));
    }

    @Test
    void no_wait_is_longer_than_the_longest_however_often_it_failed() {
        for (int tries : new int[]{5, 6, 63, 64, 1_000_000, Integer.MAX_VALUE}) {
            assertThat(backOff.after(tries)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(30));
        }
    }

    @Test
    void what_failed_together_comes_back_apart() {
        assertThat(IntStream.range(0, 50).mapToObj(_ -> backOff.after(5)).distinct().count()).isGreaterThan(40);
    }
}
