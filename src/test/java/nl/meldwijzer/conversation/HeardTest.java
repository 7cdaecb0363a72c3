package nl.meldwijzer.conversation;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeardTest {
    private static final Instant AT = Instant.parse("2026-11-24T20:15:00Z");
    private final Heard heard = new Heard(AT, null);

    @Test
    void one_breath_is_shorter_than_two_seconds_on_both_sides_of_two_clocks() {
        assertThat(heard.inOneBreathWith(AT.plusMillis(1_999))).isTrue();
        assertThat(heard.inOneBreathWith(AT.minusMillis(40))).isTrue();
        assertThat(heard.inOneBreathWith(AT.plusSeconds(2))).isFalse();
    }

    @Test
    void a_clock_that_was_put_back_makes_no_breath_and_no_long_time() {
        assertThat(heard.inOneBreathWith(AT.minus(Duration.ofHours(2)))).isFalse();
        assertThat(heard.longBefore(AT.minus(Duration.ofDays(3)))).isFalse();
    }

    @Test
    void a_day_is_long() {
        assertThat(heard.longBefore(AT.plus(Duration.ofDays(1)))).isTrue();
        assertThat(heard.longBefore(AT.plus(Duration.ofDays(1)).minusMillis(1))).isFalse();
    }
}
