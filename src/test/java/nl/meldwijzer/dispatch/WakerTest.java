package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.Alarms;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskSamples;
import nl.meldwijzer.engine.MemoryStore;
import nl.meldwijzer.engine.RecordingDoor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WakerTest {
    private final ManualPace pace = new ManualPace();
    private final RecordingDoor door = new RecordingDoor();
    private final MemoryStore store = new MemoryStore();

    @Test
    void a_talk_is_woken_when_its_timer_runs_out_and_once_however_many_wake_it() {
        var due = pace.now().plusSeconds(60);
        var id = waitingUntil(due);
        var waker = waker(store);

        waker.round();
        assertThat(door.taken()).isEmpty();

        pace.pass(Duration.ofSeconds(60));
        waker.round();
        waker(store).round();

        assertThat(door.taken())
                .containsExactly(new Event.WokeUp("woke-up:wait-check:" + due, Timer.WAIT_CHECK, due));
        assertThat(id).isNotNull();
    }

    @Test
    void what_cannot_be_taken_now_rings_again() {
        var gone = new Alarms.Alarm(new ConversationId("p01.00000000000000000000000000000000"), Timer.WAIT_CHECK,
                pace.now());
        var alarms = new OneAlarm(gone);
        door.refuse(1);

        waker(alarms).round();
        assertThat(alarms.left).isNotEmpty();
        waker(alarms).round();
        assertThat(alarms.left).isEmpty();
    }

    @Test
    void a_store_that_is_away_ends_nothing() {
        store.unavailable(true);

        assertThat(waker(store).round()).isPositive();
    }

    private ConversationId waitingUntil(Instant due) {
        var talk = DeskSamples.at(Objects.requireNonNull(DeskSamples.waiting().phase()), null,
                Map.of(Timer.WAIT_CHECK, due), Set.of());
        var seat = store.fresh("demo", nl.meldwijzer.engine.Samples.address(), talk, Optional.empty());
        store.commit(seat, "e1", new Turn(talk, List.of(), false), pace.now());
        return seat.id();
    }

    private Waker waker(Alarms alarms) {
        return new Waker(alarms, door, pace, new Counts(new SimpleMeterRegistry()));
    }

    private static final class OneAlarm implements Alarms {
        private List<Alarm> left;

        OneAlarm(Alarm alarm) {
            left = List.of(alarm);
        }

        @Override
        public List<Alarm> alarms(Instant now, int most) {
            return left;
        }

        @Override
        public void remove(Alarm alarm) {
            left = List.of();
        }
    }
}
