package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.Alarms.Alarm;
import nl.meldwijzer.engine.ConversationStore.Commit;
import nl.meldwijzer.engine.Transcripts.Numbered;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a store promises to the desk: it is never behind the talks, nor before them. Each test starts with an empty store.
public abstract class DeskContract {
    private static final Instant NOW = Samples.NOW;
    private static final Instant FAR = NOW.plus(Duration.ofDays(300));

    protected abstract ConversationStore store();

    protected abstract WaitingRoom waitingRoom();

    protected abstract Transcripts transcripts();

    protected abstract Alarms alarms();

    protected abstract DeskBell bell();

    @Test
    void who_waits_stands_in_the_waiting_room_and_nobody_else_does() {
        var seat = fresh();
        commit(seat, "e1", Samples.parked());
        assertThat(waitingRoom().talks()).isEmpty();

        commit(found(), "e2", DeskSamples.waiting());
        assertThat(waitingRoom().talks()).containsExactly(Map.entry(seat.id(),
                new QueuedTalk("demo", Samples.address().medium(), Samples.parked().language(), DeskSamples.SINCE,
                        Set.of(), null, null)));

        commit(found(), "e3", DeskSamples.goingOn());
        assertThat(waitingRoom().talks()).containsOnlyKeys(seat.id());

        commit(found(), "e4", Samples.parked());
        assertThat(waitingRoom().talks()).isEmpty();
    }

    @Test
    void a_claim_and_a_signal_show_there() {
        var seat = fresh();
        commit(seat, "e1", DeskSamples.waiting());

        commit(found(), "e2", DeskSamples.chatting());

        var talk = Objects.requireNonNull(waitingRoom().talks().get(seat.id()));
        assertThat(talk.with()).isEqualTo(DeskSamples.SAM);
        assertThat(talk.signals()).containsExactly(Kind.DANGER);
    }

    @Test
    void a_fresh_talk_may_wait_with_its_first_turn() {
        var seat = fresh();
        commit(seat, "e1", DeskSamples.waiting());

        assertThat(waitingRoom().talks()).containsOnlyKeys(seat.id());
        assertThat(alarms().alarms(FAR, 10)).hasSize(1);
    }

    @Test
    void who_is_stale_or_brings_an_event_twice_changes_nothing_for_the_desk() {
        commit(fresh(), "e1", Samples.parked());
        var slow = found();
        commit(found(), "e2", Samples.parked());

        assertThat(store().commit(slow, "e3", DeskSamples.turn(DeskSamples.waiting(), DeskSamples.lines()), NOW))
                .isEqualTo(new Commit.Stale());
        assertThat(store().commit(found(), "e2", DeskSamples.turn(DeskSamples.waiting(), DeskSamples.lines()), NOW))
                .isEqualTo(new Commit.Duplicate());

        assertThat(waitingRoom().talks()).isEmpty();
        assertThat(alarms().alarms(FAR, 10)).isEmpty();
        assertThat(transcripts().after(slow.id(), 0)).isEmpty();
    }

    @Test
    void a_timer_rings_when_its_time_has_come_and_not_after_it_was_taken_away() {
        var seat = fresh();
        commit(seat, "e1", DeskSamples.chatting());
        var safety = new Alarm(seat.id(), Timer.SAFETY_CHECK, NOW.plusSeconds(120));
        var claim = new Alarm(seat.id(), Timer.CLAIM_CHECK, NOW.plusSeconds(300));

        assertThat(alarms().alarms(NOW.plusSeconds(119), 10)).isEmpty();
        assertThat(alarms().alarms(NOW.plusSeconds(120), 10)).containsExactly(safety);
        assertThat(alarms().alarms(FAR, 10)).containsExactly(safety, claim);
        assertThat(alarms().alarms(FAR, 1)).containsExactly(safety);

        commit(found(), "e2", DeskSamples.waiting());
        assertThat(alarms().alarms(FAR, 10)).extracting(Alarm::timer).containsExactly(Timer.WAIT_CHECK);
    }

    @Test
    void a_timer_that_is_set_anew_rings_at_the_new_time() {
        var seat = fresh();
        commit(seat, "e1", DeskSamples.waiting());
        var later = DeskSamples.SINCE.plusSeconds(1_200);
        var waiting = DeskSamples.waiting();

        commit(found(), "e2",
                DeskSamples.at(Objects.requireNonNull(waiting.phase()), null,
                        Map.of(Timer.WAIT_CHECK, later), Set.of()));

        assertThat(alarms().alarms(FAR, 10)).containsExactly(new Alarm(seat.id(), Timer.WAIT_CHECK, later));
        alarms().remove(new Alarm(seat.id(), Timer.WAIT_CHECK, DeskSamples.SINCE.plusSeconds(600)));
        assertThat(alarms().alarms(FAR, 10)).hasSize(1);
    }

    @Test
    void a_transcript_is_read_from_any_line_on() {
        var seat = fresh();
        var lines = DeskSamples.lines();
        store().commit(seat, "e1", DeskSamples.turn(DeskSamples.waiting(), lines.subList(0, 3)), NOW);
        store().commit(found(), "e2", DeskSamples.turn(DeskSamples.chatting(), lines.subList(3, lines.size())), NOW);

        var all = transcripts().after(seat.id(), 0);

        assertThat(all).extracting(Numbered::line).containsExactlyElementsOf(lines);
        assertThat(all).extracting(Numbered::number).isSorted().doesNotHaveDuplicates();
        assertThat(transcripts().after(seat.id(), all.get(4).number())).isEqualTo(all.subList(5, all.size()));
        assertThat(transcripts().after(seat.id(), all.getLast().number())).isEmpty();
        assertThat(transcripts().after(new ConversationId("p01.00000000000000000000000000000000"), 0)).isEmpty();
    }

    @Test
    void a_brief_is_made_of_what_is_stored() {
        var seat = fresh();
        var briefs = new StoredBriefs(store(), transcripts());
        assertThat(briefs.of(seat.id())).isEmpty();
        store().commit(seat, "e1", DeskSamples.turn(DeskSamples.chatting(), DeskSamples.lines()), NOW);

        var brief = briefs.of(seat.id()).orElseThrow();

        assertThat(brief.answers()).isEqualTo(DeskSamples.chatting().answers());
        assertThat(brief.signals()).containsExactly(Kind.DANGER);
        assertThat(brief.promises()).containsExactly(
                new Ending.Promise("we bellen je", LocalDate.of(2026, 11, 27)));
        assertThat(brief.closes()).isEqualTo(NOW.plus(Duration.ofHours(24)).minus(Duration.ofMinutes(10)));
    }

    @Test
    void of_a_long_transcript_the_newest_lines_are_kept() {
        var seat = fresh();
        var said = IntStream.range(0, Transcripts.MOST_LINES + 20)
                .<ChatLine>mapToObj(i -> new ChatLine.They(NOW, "regel " + i))
                .toList();
        store().commit(seat, "e1", DeskSamples.turn(DeskSamples.chatting(), said.subList(0, 260)), NOW);
        store().commit(found(), "e2", DeskSamples.turn(DeskSamples.chatting(), said.subList(260, said.size())), NOW);

        assertThat(transcripts().after(seat.id(), 0)).extracting(Numbered::line)
                .containsExactlyElementsOf(said.subList(20, said.size()));
    }

    @Test
    void the_bell_rings_for_what_concerns_the_desk_until_nobody_listens() {
        var rung = new CopyOnWriteArrayList<ConversationId>();
        var unsure = Collections.synchronizedList(new ArrayList<Boolean>());
        var seat = fresh();
        try (var _ = bell().listen(new DeskBell.Listener() {
            @Override
            public void changed(ConversationId id) {
                rung.add(id);
            }

            @Override
            public void unsure() {
                unsure.add(true);
            }
        })) {
            Until.holds(Duration.ofSeconds(5), "it is listened to", () -> !unsure.isEmpty());
            commit(seat, "e1", Samples.parked());
            commit(found(), "e2", DeskSamples.waiting());
            Until.holds(Duration.ofSeconds(5), "it rang", () -> !rung.isEmpty());
            assertThat(rung).containsExactly(seat.id());
        }
        commit(found(), "e3", DeskSamples.chatting());
        assertThat(rung).hasSize(1);
    }

    private Seat fresh() {
        return store().fresh("demo", Samples.address(), Samples.start(), Optional.empty());
    }

    private Seat found() {
        return store().find("demo", Samples.address()).orElseThrow();
    }

    private void commit(Seat seat, String event, Conversation after) {
        assertThat(store().commit(seat, event, new Turn(after, List.of(), false), NOW)).isEqualTo(new Commit.Done());
    }
}
