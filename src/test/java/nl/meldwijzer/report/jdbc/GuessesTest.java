package nl.meldwijzer.report.jdbc;

import java.time.Duration;
import java.time.Instant;
import nl.meldwijzer.report.ReportRegister;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuessesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private final Guesses guesses = new Guesses();

    @Test
    void a_guess_comes_back_every_twelve_minutes() {
        use_all("asker", NOW);

        assertThat(guesses.take("asker", NOW.plus(Duration.ofMinutes(11)))).isFalse();
        assertThat(guesses.take("asker", NOW.plus(Duration.ofMinutes(12)))).isTrue();
        assertThat(guesses.take("asker", NOW.plus(Duration.ofMinutes(12)))).isFalse();
    }

    @Test
    void a_clock_that_goes_back_gives_nothing() {
        use_all("asker", NOW);

        assertThat(guesses.take("asker", NOW.minus(Duration.ofHours(2)))).isFalse();
        assertThat(guesses.take("asker", NOW)).isFalse();
    }

    @Test
    void memory_is_bounded_and_those_of_late_are_remembered() {
        use_all("asker", NOW);
        for (int i = 0; i < 3 * Guesses.MOST_ASKERS; i++) {
            guesses.take("other " + i, NOW);
            if (i % 1_000 == 0) assertThat(guesses.take("asker", NOW)).isFalse();
        }

        assertThat(guesses.size()).isEqualTo(Guesses.MOST_ASKERS);
    }

    private void use_all(String asker, Instant now) {
        for (int i = 0; i < ReportRegister.WRONG_GUESSES_AN_HOUR; i++) assertThat(guesses.take(asker, now)).isTrue();
    }
}
