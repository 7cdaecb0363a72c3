package nl.meldwijzer.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.conversation.Receiver;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.meldpunt.Bridge;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.roster.Sighting.State;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.meldwijzer.roster.Staff.FAR;
import static nl.meldwijzer.roster.Staff.NOOR;
import static nl.meldwijzer.roster.Staff.SAM;
import static nl.meldwijzer.roster.Staff.TURKISH;
import static nl.meldwijzer.roster.Staff.at;
import static org.assertj.core.api.Assertions.assertThat;

class BoardTest {
    /// A Tuesday; Sam is on from nine to four.
    private static final Instant NOON = at("2026-11-24T12:00");
    private static final Presence SOMEBODY = new Presence.There(0, true);
    private static final Presence BUSY = new Presence.There(0, false);

    private final List<Colleague> colleagues = new ArrayList<>();
    private final Map<UUID, Sighting> sightings = new HashMap<>();
    private final Map<ConversationId, QueuedTalk> talks = new HashMap<>();
    private Map<String, Profile> profiles = Staff.profiles();
    private Rules rules = Rules.USUAL;

    private void works(Account who) {
        colleagues.add(new Colleague(who, 2, List.of(Staff.weekly(who, DayOfWeek.TUESDAY, "09:00", "16:00"))));
        sightings.put(who.id(), new Sighting(NOON, State.HERE, Strain.NONE));
    }

    private Board board() {
        var byId = new HashMap<UUID, Colleague>();
        colleagues.forEach(colleague -> byId.put(colleague.account().id(), colleague));
        return new Board(new Plan(byId, List.of(), NOON), new Attendance(sightings, talks, NOON), profiles, rules);
    }

    private Presence dutch() {
        return board().presence("demo", Language.DUTCH, NOON);
    }

    private ConversationId talk(Language language, @Nullable Account with) {
        var id = new ConversationId("p00." + UUID.randomUUID().toString().replace("-", ""));
        talks.put(id, new QueuedTalk("demo", Medium.SMS, language, NOON, Set.of(),
                with == null ? null : new Counsellor(with.id().toString(), with.name()), null));
        return id;
    }

    private Claim may(Account who, @Nullable QueuedTalk talk) {
        return new Claiming(board()).may(who.id(), talk, NOON);
    }

    @Test
    void without_anybody_there_is_nobody() {
        assertThat(dutch()).isEqualTo(new Presence.Nobody(null));
    }

    @Test
    void who_is_on_duty_and_at_the_desk_is_there() {
        works(SAM);

        assertThat(dutch()).isEqualTo(SOMEBODY);
        assertThat(board().presence("elsewhere", Language.DUTCH, NOON)).isEqualTo(new Presence.Nobody(null));
    }

    @Test
    void how_many_wait_is_told_of_the_own_meldpunt() {
        works(SAM);
        talk(Language.DUTCH, null);
        talk(TURKISH, null);
        talk(Language.DUTCH, NOOR);

        assertThat(dutch()).isEqualTo(new Presence.There(2, true));
        assertThat(board().attendance().waiting("elsewhere")).isZero();
    }

    @Test
    void before_and_after_the_shift_nobody_is_there_and_it_is_told_when_somebody_is() {
        works(SAM);

        assertThat(board().presence("demo", Language.DUTCH, at("2026-11-24T08:00")))
                .isEqualTo(new Presence.Nobody(at("2026-11-24T09:00")));
        assertThat(board().presence("demo", Language.DUTCH, at("2026-11-24T16:00")))
                .isEqualTo(new Presence.Nobody(at("2026-12-01T09:00")));
    }

    @Test
    void where_who_is_at_the_desk_is_on_duty_no_shift_is_asked() {
        colleagues.add(new Colleague(SAM, 2, List.of()));
        sightings.put(SAM.id(), new Sighting(NOON, State.HERE, Strain.NONE));
        assertThat(dutch()).isEqualTo(new Presence.Nobody(null));

        rules = rules.withWalkIn();
        assertThat(dutch()).isEqualTo(SOMEBODY);
    }

    @ParameterizedTest
    @CsvSource({"0, HERE, FREE", "60, HERE, FREE", "61, HERE, OUT_OF_SIGHT", "180, HERE, OUT_OF_SIGHT",
            "181, HERE, ABSENT", "0, BREAK, ON_BREAK", "61, BREAK, OUT_OF_SIGHT", "0, AWAY, AWAY"})
    void what_their_page_and_they_themselves_tell_counts(int secondsAgo, State state, Standing standing) {
        works(SAM);
        sightings.put(SAM.id(), new Sighting(NOON.minusSeconds(secondsAgo), state, Strain.NONE));

        assertThat(board().standing(SAM.id(), NOON)).isEqualTo(standing);
    }

    @Test
    void who_is_busy_or_on_a_break_is_not_offered_and_may_be_hoped_for() {
        works(SAM);
        talk(Language.DUTCH, SAM);
        assertThat(dutch()).isEqualTo(SOMEBODY);

        talk(Language.DUTCH, SAM);
        assertThat(dutch()).isEqualTo(BUSY);
        works(NOOR);
        assertThat(dutch()).isEqualTo(SOMEBODY);

        sightings.put(NOOR.id(), new Sighting(NOON, State.BREAK, Strain.NONE));
        assertThat(dutch()).isEqualTo(BUSY);
    }

    @Test
    void a_language_that_nobody_speaks_has_nobody_unless_the_meldpunt_has_a_bridge() {
        works(SAM);
        assertThat(board().presence("demo", TURKISH, NOON)).isEqualTo(new Presence.Nobody(null));

        profiles = Staff.profiles(Bridge.INTERPRETER);
        assertThat(board().presence("demo", TURKISH, NOON)).isEqualTo(SOMEBODY);
    }

    @Test
    void a_talk_is_handed_on_to_somebody_free_of_the_own_meldpunt_alone() {
        works(SAM);
        works(FAR);

        assertThat(isThere(new Receiver.Colleague(new Counsellor(SAM.id().toString(), "Sam")))).isTrue();
        assertThat(isThere(new Receiver.Colleague(new Counsellor(FAR.id().toString(), "Ver")))).isFalse();
        assertThat(isThere(new Receiver.Colleague(new Counsellor(NOOR.id().toString(), "Noor")))).isFalse();
        assertThat(isThere(new Receiver.Team("demo"))).isTrue();
        assertThat(isThere(new Receiver.Team("night"))).isFalse();

        sightings.put(SAM.id(), new Sighting(NOON, State.BREAK, Strain.NONE));
        assertThat(isThere(new Receiver.Team("demo"))).isFalse();
    }

    private boolean isThere(Receiver receiver) {
        return board().isThere("demo", receiver, NOON);
    }

    @Test
    void a_closed_account_is_nobody() {
        works(Staff.disabled(SAM));

        assertThat(dutch()).isEqualTo(new Presence.Nobody(null));
        assertThat(board().standing(SAM.id(), NOON)).isEqualTo(Standing.OFF_DUTY);
    }

    @Test
    void a_talk_may_be_brought_to_an_end_after_the_shift() {
        works(SAM);
        var end = at("2026-11-24T16:00");
        sightings.put(SAM.id(), new Sighting(end.plusSeconds(570), State.HERE, Strain.NONE));

        assertThat(board().standing(SAM.id(), end.plusSeconds(599))).isEqualTo(Standing.ROUNDING_OFF);
        assertThat(board().standing(SAM.id(), end.plusSeconds(600))).isEqualTo(Standing.OFF_DUTY);
        assertThat(board().endsSoon(colleagues.getFirst(), end.minusSeconds(901))).isEmpty();
        assertThat(board().endsSoon(colleagues.getFirst(), end.minusSeconds(900))).contains(end);
    }

    @Test
    void after_a_heavy_talk_there_is_a_pause_and_after_three_without_one_a_halt() {
        works(SAM);
        var one = Strain.NONE.afterHeavyTalk(NOON, Duration.ofMinutes(15));
        strained(one);
        assertThat(may(SAM, talks.get(talk(Language.DUTCH, null))))
                .isEqualTo(new Claim.Refused(Claim.Because.PAUSED, NOON.plusSeconds(900)));
        assertThat(dutch()).isEqualTo(new Presence.There(1, false));

        strained(one.pauseEnded());
        assertThat(may(SAM, talks.get(talk(Language.DUTCH, null)))).isEqualTo(new Claim.Granted());

        strained(one.pauseEnded()
                .afterHeavyTalk(NOON, Duration.ofMinutes(15))
                .pauseEnded()
                .afterHeavyTalk(NOON, Duration.ofMinutes(15))
                .pauseEnded());
        assertThat(may(SAM, talks.get(talk(Language.DUTCH, null))))
                .isEqualTo(new Claim.Refused(Claim.Because.STRAINED, null));
    }

    @Test
    void a_whole_pause_makes_up_for_what_was_before() {
        var three = new Strain(3, NOON);

        assertThat(three.at(NOON.minusSeconds(1)).heavyInARow()).isEqualTo(3);
        assertThat(three.at(NOON)).isEqualTo(Strain.NONE);
        assertThat(three.afterHeavyTalk(NOON, Duration.ofMinutes(15))).isEqualTo(new Strain(1, NOON.plusSeconds(900)));
        assertThat(Strain.read(three.written())).isEqualTo(three);
        assertThat(Strain.read(three.pauseEnded().written())).isEqualTo(three.pauseEnded());
    }

    private void strained(Strain strain) {
        sightings.put(SAM.id(), new Sighting(NOON, State.HERE, strain));
    }

    @Test
    void whether_somebody_may_take_over_has_a_reason() {
        works(SAM);
        works(NOOR);
        works(FAR);
        var dutch = talks.get(talk(Language.DUTCH, null));
        var turkish = talks.get(talk(TURKISH, null));

        assertThat(may(SAM, dutch)).isEqualTo(new Claim.Granted());
        assertThat(may(NOOR, dutch)).isEqualTo(new Claim.Granted());
        assertThat(may(SAM, turkish)).isEqualTo(refused(Claim.Because.LANGUAGE));
        assertThat(may(FAR, dutch)).isEqualTo(refused(Claim.Because.UNKNOWN));
        assertThat(may(SAM, null)).isEqualTo(refused(Claim.Because.UNKNOWN));
        assertThat(new Claiming(board()).may(SAM.id(), dutch, at("2026-11-24T18:00")))
                .isEqualTo(refused(Claim.Because.OFF_DUTY));

        sightings.put(SAM.id(), new Sighting(NOON, State.AWAY, Strain.NONE));
        assertThat(may(SAM, dutch)).isEqualTo(refused(Claim.Because.AWAY));
        sightings.put(SAM.id(), new Sighting(NOON, State.BREAK, Strain.NONE));
        assertThat(may(SAM, dutch)).isEqualTo(refused(Claim.Because.ON_BREAK));
        sightings.put(SAM.id(), new Sighting(NOON, State.HERE, Strain.NONE));
        talk(Language.DUTCH, SAM);
        talk(Language.DUTCH, SAM);
        assertThat(may(SAM, dutch)).isEqualTo(refused(Claim.Because.FULL));
    }

    private static Claim refused(Claim.Because because) {
        return new Claim.Refused(because, null);
    }
}
