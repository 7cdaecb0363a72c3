package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every pinboard promises. Each test starts with an empty one.
public abstract class PinboardContract {
    private static final Duration LONG = Duration.ofMinutes(1);

    protected abstract Pinboard board();

    /// Waits so long, or lets the clock go on.
    protected abstract void pass(Duration time);

    @Test
    void what_is_pinned_can_be_read_and_what_is_not_is_missing() {
        board().pin("seen:1", "now", LONG);
        board().pin("seen:2", "", LONG);

        assertThat(board().read(List.of("seen:1", "seen:2", "seen:3")))
                .isEqualTo(Map.of("seen:1", "now", "seen:2", ""));
        assertThat(board().read(List.of())).isEmpty();
    }

    @Test
    void the_newest_word_counts() {
        board().pin("state", "here", LONG);
        board().pin("state", "away", LONG);

        assertThat(board().read(List.of("state"))).containsExactly(Map.entry("state", "away"));
    }

    @Test
    void it_holds_no_longer_than_was_said() {
        board().pin("seen", "now", Duration.ofMillis(50));
        board().pin("kept", "now", LONG);

        pass(Duration.ofMillis(60));

        assertThat(board().read(List.of("seen", "kept"))).containsOnlyKeys("kept");
    }

    @Test
    void it_is_taken_away_once() {
        board().pin("heavy", "", LONG);

        assertThat(board().takeAway("heavy")).isTrue();
        assertThat(board().takeAway("heavy")).isFalse();
        assertThat(board().read(List.of("heavy"))).isEmpty();
    }
}
