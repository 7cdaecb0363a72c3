package nl.meldwijzer.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskDoor.Decision;
import nl.meldwijzer.engine.MemoryPinboard;
import nl.meldwijzer.engine.RecordingDoor;
import nl.meldwijzer.roster.Sighting.State;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static nl.meldwijzer.roster.Staff.NOOR;
import static nl.meldwijzer.roster.Staff.SAM;
import static nl.meldwijzer.roster.Staff.at;
import static org.assertj.core.api.Assertions.assertThat;

/// Round after round: what is seen, and what follows.
class LookoutTest {
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private Instant now = at("2026-11-24T12:00");
    private final MemoryBook book = new MemoryBook();
    private final List<Account> accounts = new ArrayList<>(List.of(SAM, NOOR));
    private final MemoryPinboard pinboard = new MemoryPinboard(() -> now);
    private final Pins pins = new Pins(pinboard, Rules.USUAL);
    private final Map<ConversationId, QueuedTalk> talks = new HashMap<>();
    private final RecordingDoor door = new RecordingDoor();
    private final List<Event.AtDesk> atDesk = new ArrayList<>();
    private final Watchtower tower = new Watchtower(book, () -> List.copyOf(accounts), pins, () -> Map.copyOf(talks),
            Staff.profiles(), Rules.USUAL, () -> now);
    private final Desk desk = new Desk(tower, pins, () -> now, () -> {});
    private final Lookout lookout = new Lookout(tower, new HeavyTalks(pins, Rules.USUAL), new Sweep((_, event) -> {
        atDesk.add(event);
        return new Decision.Done();
    }, door, SETTLING), () -> now);

    @BeforeEach
    void on_duty() {
        for (var who : accounts) {
            book.keep(Staff.weekly(who, DayOfWeek.TUESDAY, "09:00", "16:00"));
            desk.seen(who);
        }
        settle();
    }

    /// Lets the time pass after which the sweep believes what it sees, with both at the desk.
    private void settle() {
        lookout.round();
        now = now.plus(SETTLING);
        accounts.forEach(desk::seen);
        lookout.round();
    }

    private ConversationId talk(@Nullable Account with, Kind... signals) {
        var id = new ConversationId("p00." + UUID.randomUUID().toString().replace("-", ""));
        put(id, with, signals);
        return id;
    }

    private void put(ConversationId id, @Nullable Account with, Kind... signals) {
        var kinds = signals.length == 0 ? Set.<Kind>of() : EnumSet.copyOf(List.of(signals));
        talks.put(id, new QueuedTalk("demo", Medium.SMS, Language.DUTCH, now, kinds,
                with == null ? null : new Counsellor(with.id().toString(), with.name()), null));
    }

    private Presence dutch() {
        return desk.presence("demo", Language.DUTCH, now);
    }

    private Standing standing(Account who) {
        return tower.board(now).orElseThrow().standing(who.id(), now);
    }

    @Test
    void while_somebody_is_there_nothing_is_taken_and_nobody_is_told() {
        talk(SAM);
        talk(null);

        lookout.round();

        assertThat(dutch()).isEqualTo(new Presence.There(1));
        assertThat(atDesk).isEmpty();
        assertThat(door.taken()).isEmpty();
    }

    @Test
    void a_page_that_is_not_heard_of_loses_its_talks_after_a_minute_and_a_grace() {
        talk(SAM);
        now = now.plusSeconds(100);
        desk.seen(NOOR);
        lookout.round();
        assertThat(standing(SAM)).isEqualTo(Standing.OUT_OF_SIGHT);
        assertThat(atDesk).isEmpty();

        now = now.plusSeconds(81);
        desk.seen(NOOR);
        lookout.round();

        assertThat(atDesk).singleElement()
                .isInstanceOfSatisfying(Event.Released.class,
                        released -> assertThat(released.by().id()).isEqualTo(SAM.id().toString()));
    }

    @Test
    void when_a_shift_ends_its_talks_may_be_ended_and_then_go_back() {
        talk(SAM);
        now = at("2026-11-24T16:09");
        desk.seen(SAM);
        lookout.round();
        assertThat(standing(SAM)).isEqualTo(Standing.ROUNDING_OFF);
        assertThat(atDesk).isEmpty();

        now = at("2026-11-24T16:10");
        desk.seen(SAM);
        lookout.round();
        assertThat(atDesk).hasSize(1);
    }

    @Test
    void who_goes_away_or_signs_out_keeps_nothing() {
        talk(SAM);
        desk.is(SAM, State.BREAK);
        lookout.round();
        assertThat(atDesk).isEmpty();

        desk.is(SAM, State.AWAY);
        lookout.round();
        assertThat(atDesk).hasSize(1);

        talks.clear();
        talk(NOOR);
        desk.left(NOOR.id());
        lookout.round();
        assertThat(atDesk.getLast().by().id()).isEqualTo(NOOR.id().toString());
    }

    @Test
    void a_closed_account_keeps_nothing() {
        talk(SAM);
        accounts.set(0, Staff.disabled(SAM));

        lookout.round();

        assertThat(atDesk).hasSize(1);
    }

    @Test
    void when_the_last_one_leaves_those_who_wait_hear_it_once() {
        var id = talk(null);
        desk.is(SAM, State.AWAY);
        lookout.round();
        assertThat(door.taken()).isEmpty();

        desk.is(NOOR, State.AWAY);
        lookout.round();
        lookout.round();

        assertThat(door.taken()).containsExactly(
                new Event.NobodyThere("nobody-there:" + Objects.requireNonNull(talks.get(id)).since()));
    }

    @Test
    void after_a_start_pages_get_time_to_be_heard_of() {
        talk(null);
        talk(SAM);
        var fresh = new Lookout(tower, new HeavyTalks(pins, Rules.USUAL),
                new Sweep((_, event) -> {
                    atDesk.add(event);
                    return new Decision.Done();
                }, door, SETTLING), () -> now);
        desk.left(SAM.id());
        desk.left(NOOR.id());

        fresh.round();
        now = now.plusSeconds(59);
        fresh.round();
        assertThat(atDesk).isEmpty();
        assertThat(door.taken()).isEmpty();

        now = now.plusSeconds(1);
        fresh.round();
        assertThat(atDesk).hasSize(1);
        assertThat(door.taken()).hasSize(1);
    }

    @Test
    void while_it_cannot_be_told_who_is_there_nobody_is_and_nothing_is_taken() {
        talk(SAM);
        pinboard.away(true);
        desk.seen(SAM);
        lookout.round();
        assertThat(dutch()).isEqualTo(new Presence.There(0));

        now = now.plusSeconds(16);
        lookout.round();
        assertThat(dutch()).isEqualTo(new Presence.Nobody(null));
        assertThat(desk.may(SAM, talk(null))).isEqualTo(new Claim.Refused(Claim.Because.UNKNOWN, null));

        pinboard.away(false);
        now = now.plusSeconds(600);
        lookout.round();
        assertThat(atDesk).isEmpty();
    }

    @Test
    void a_book_that_is_away_is_remembered_for_five_minutes() {
        book.away = true;
        now = now.plusSeconds(290);
        accounts.forEach(desk::seen);
        lookout.round();
        assertThat(dutch()).isEqualTo(new Presence.There(0));

        now = now.plusSeconds(11);
        accounts.forEach(desk::seen);
        lookout.round();
        assertThat(dutch()).isEqualTo(new Presence.Nobody(null));
        assertThat(atDesk).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void after_every_kind_of_heavy_talk_there_is_a_pause_that_they_may_end(Kind kind) {
        var id = talk(SAM, kind);
        lookout.round();
        talks.remove(id);
        lookout.round();
        lookout.round();
        assertThat(standing(SAM)).isEqualTo(Standing.PAUSED);

        desk.endPause(SAM);
        lookout.round();

        assertThat(standing(SAM)).isEqualTo(Standing.FREE);
    }

    @Test
    void a_pause_ends_by_itself() {
        heavy();
        now = now.plus(Rules.USUAL.pause());
        desk.seen(SAM);
        lookout.round();

        assertThat(standing(SAM)).isEqualTo(Standing.FREE);
        assertThat(pins.strainOf(SAM.id())).isEqualTo(Strain.NONE);
    }

    @Test
    void three_heavy_talks_without_a_pause_need_a_coordinators_word() {
        for (int talk = 0; talk < 3; talk++) {
            heavy();
            desk.endPause(SAM);
        }
        lookout.round();
        assertThat(standing(SAM)).isEqualTo(Standing.STRAINED);

        desk.mayGoOn(SAM.id());
        lookout.round();
        assertThat(standing(SAM)).isEqualTo(Standing.FREE);
    }

    @Test
    void another_talk_between_ends_the_row() {
        heavy();
        desk.endPause(SAM);
        assertThat(pins.strainOf(SAM.id()).heavyInARow()).isEqualTo(1);

        var light = talk(SAM);
        lookout.round();
        talks.remove(light);
        lookout.round();

        assertThat(pins.strainOf(SAM.id())).isEqualTo(Strain.NONE);
    }

    @Test
    void a_talk_that_goes_to_somebody_else_is_over_for_who_had_it_in_whichever_program() {
        var other = new HeavyTalks(pins, Rules.USUAL);
        var id = talk(SAM, Kind.DANGER);
        lookout.round();
        other.round(tower.board(now).orElseThrow(), now);
        put(id, NOOR, Kind.DANGER);
        lookout.round();
        other.round(tower.board(now).orElseThrow(), now);

        assertThat(pins.strainOf(SAM.id()).heavyInARow()).isEqualTo(1);
        assertThat(pins.strainOf(NOOR.id())).isEqualTo(Strain.NONE);
    }

    @Test
    void a_claim_is_decided_by_what_is_so_now() {
        talk(SAM);
        var wanted = talk(null);
        assertThat(desk.may(SAM, wanted)).isEqualTo(new Claim.Granted());

        talk(SAM);
        assertThat(desk.may(SAM, wanted)).isEqualTo(new Claim.Refused(Claim.Because.FULL, null));
    }

    private void heavy() {
        var id = talk(SAM, Kind.SUICIDE);
        lookout.round();
        talks.remove(id);
        lookout.round();
    }
}
