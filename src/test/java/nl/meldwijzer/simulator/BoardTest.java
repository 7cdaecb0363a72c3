package nl.meldwijzer.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import nl.meldwijzer.simulator.Message.State;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoardTest {
    private static final PhoneAddress PHONE = new PhoneAddress(Medium.SMS, "+31600000001");

    private final Board board = new Board(3);

    @Test
    void a_change_is_news_and_keeps_its_place_in_time() throws InterruptedException {
        board.put(message("a", 1));
        board.put(message("b", 2));
        board.change("a", known -> known.with(State.ARRIVED, 200));

        assertThat(board.newer(2, Duration.ZERO)).extracting(entry -> entry.message().id()).containsExactly("a");
        assertThat(board.all()).extracting(Message::id).containsExactly("a", "b");
    }

    @Test
    void the_oldest_falls_off_and_is_not_changed_any_more() {
        for (var second = 1; second <= 4; second++) board.put(message("m" + second, second));

        assertThat(board.all()).extracting(Message::id).containsExactly("m2", "m3", "m4");
        assertThat(board.change("m1", Message::deleted)).isFalse();
        assertThat(board.find("m1")).isEmpty();
    }

    @Test
    void whoever_waits_is_woken_by_what_comes() throws Exception {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = others.submit(() -> board.newer(0, Duration.ofMinutes(1)));
            board.put(message("a", 1));

            assertThat(waiting.get()).hasSize(1);
        }
    }

    @Test
    void nobody_waits_at_a_closed_board() throws InterruptedException {
        board.close();

        assertThat(board.newer(0, Duration.ofMinutes(1))).isEmpty();
        assertThat(board.closed()).isTrue();
    }

    private static Message message(String id, int second) {
        return new Message(id, PHONE, Instant.ofEpochSecond(second), new Message.Received("hoi", "", List.of()), 1,
                State.ON_ITS_WAY, 0);
    }
}
