package nl.meldwijzer.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import nl.meldwijzer.understanding.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of each event in each phase, and what the examples do not show well.
class HandoverTest {
    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
    private static final Machine MACHINE = new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()),
            CONTENT.catalogue());
    private static final Profile PROFILE = Objects.requireNonNull(CONTENT.profiles().get("demo"));
    private static final UUID REPORT = UUID.fromString("0f0e1d3c-8a2b-4c55-9d11-77aa88bb99cc");
    private static final Counsellor SAM = new Counsellor("c1", "Sam");
    private static final Counsellor NOOR = new Counsellor("c2", "Noor");
    private static final FieldName WHEN = new FieldName("when");
    private static final Ending ENDING = new Ending(Ending.Outcome.HELPED, null);

    /// The phase after each event; a refusal leaves everything as it was.
    private static final String TABLE = """
            event            nothing      asking       queued       waiting      counsellor   closed
            Said             asking       asking       queued       waiting      counsellor   closed
            Chose            asking       asking       queued       waiting      counsellor   closed
            SharedLocation   asking       asking       queued       waiting      counsellor   closed
            SentMedia        asking       asking       queued       waiting      counsellor   closed
            Edited           nothing      asking       queued       waiting      counsellor   closed
            TooFast          nothing      asking       queued       waiting      counsellor   closed
            InDanger         asking       asking       queued       waiting      counsellor   closed
            Filed            nothing      asking       queued       waiting      counsellor   closed
            NotFiledYet      nothing      asking       queued       waiting      counsellor   closed
            CodeUsed         nothing      asking       queued       waiting      counsellor   closed
            Kept             nothing      asking       queued       waiting      counsellor   closed
            OptedOut         nothing      asking       queued       waiting      counsellor   closed
            OptedIn          nothing      asking       queued       waiting      counsellor   closed
            Claimed          NotWaiting   NotWaiting   counsellor   counsellor   counsellor   NotWaiting
            CounsellorSaid   NotWaiting   NotWaiting   NotClaimed   NotClaimed   counsellor   NotWaiting
            CounsellorSent   NotWaiting   NotWaiting   NotClaimed   NotClaimed   counsellor   NotWaiting
            Noted            NotWaiting   NotWaiting   queued       waiting      counsellor   NotWaiting
            FilledIn         NotWaiting   NotWaiting   NotClaimed   NotClaimed   counsellor   NotWaiting
            Transferred      NotWaiting   NotWaiting   NotClaimed   NotClaimed   counsellor   NotWaiting
            TakenOver        NotWaiting   NotWaiting   counsellor   counsellor   counsellor   NotWaiting
            Returned         NotWaiting   NotWaiting   NotClaimed   NotClaimed   counsellor   NotWaiting
            Released         NotWaiting   NotWaiting   NotClaimed   NotClaimed   waiting      NotWaiting
            ClosedBy         NotWaiting   NotWaiting   NotClaimed   NotClaimed   closed       NotWaiting
            NobodyThere      nothing      asking       asking       asking       counsellor   closed
            WAIT_CHECK       nothing      asking       queued       waiting      counsellor   closed
            CLAIM_CHECK      nothing      asking       queued       waiting      waiting      closed
            SAFETY_CHECK     nothing      asking       queued       waiting      counsellor   closed
            """;

    private Instant now = Instant.parse("2026-11-24T20:15:00Z");
    private boolean receiverThere = true;
    private Presence presence = new Presence.There(2);
    private Conversation talk = Conversation.start("demo", Medium.TELEGRAM, Language.DUTCH, LanguageOrigin.PROFILE);
    private Turn last = new Turn(talk, List.of(), false);
    private int events;

    record Pair(String event, String phase, String after) {
        @Override
        public String toString() {
            return event + " while " + phase;
        }
    }

    static Stream<Pair> pairs() {
        var rows = TABLE.lines().map(line -> List.of(line.split(" +"))).toList();
        var phases = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, i -> i < row.size(), i -> i + 1)
                        .map(i -> new Pair(row.getFirst(), phases.get(i), row.get(i))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_event_in_every_phase_leads_where_the_table_says(Pair pair) {
        bring(pair.phase);
        var before = talk;

        takes(event(pair.event));

        if (last.refusal() != null) {
            assertThat(last.refusal().getClass().getSimpleName()).isEqualTo(pair.after);
            assertThat(talk).isEqualTo(before);
            assertThat(last.effects()).isEmpty();
        } else {
            assertThat(phase()).isEqualTo(pair.after);
        }
    }

    @Test
    void the_table_has_every_event() {
        var events = new TreeSet<String>();
        leaves(Event.class, events);
        events.remove("WokeUp");
        Arrays.stream(Timer.values()).map(Timer::name).forEach(events::add);

        assertThat(pairs().map(Pair::event).distinct()).containsExactlyInAnyOrderElementsOf(events);
    }

    private static void leaves(Class<?> type, Set<String> into) {
        if (!type.isSealed()) into.add(type.getSimpleName());
        else for (var one : type.getPermittedSubclasses()) leaves(one, into);
    }

    @Test
    void of_two_claims_the_second_is_refused_and_hears_by_whom() {
        bring("waiting");

        takes(new Event.Claimed(id(), SAM));
        takes(new Event.Claimed(id(), NOOR));

        assertThat(last.refusal()).isEqualTo(new Refusal.ClaimedBy(SAM));
        assertThat(talk.phase()).isInstanceOfSatisfying(Phase.WithCounsellor.class,
                chat -> assertThat(chat.who()).isEqualTo(SAM));
    }

    @Test
    void nobody_else_writes_returns_releases_or_closes() {
        bring("counsellor");

        for (var event : List.of(new Event.CounsellorSaid(id(), NOOR, "hoi"), new Event.Returned(id(), NOOR),
                new Event.Released(id(), NOOR), new Event.ClosedBy(id(), NOOR, ENDING),
                new Event.CounsellorSent(id(), NOOR, new ReadyText.Explained("difference")),
                new Event.FilledIn(id(), NOOR, WHEN, List.of("today")),
                new Event.Transferred(id(), NOOR, new Receiver.Colleague(NOOR), ""))) {
            takes(event);
            assertThat(last.refusal()).isEqualTo(new Refusal.ClaimedBy(SAM));
            assertThat(last.effects()).isEmpty();
        }
    }

    @Test
    void the_counsellors_words_are_said_as_they_are_written_and_stand_in_the_transcript_once() {
        bring("counsellor");

        takes(new Event.CounsellorSaid(id(), SAM, "Bel 0612345678, {name} 'x' <b>"));

        var say = (Effect.Say) last.effects().getFirst();
        assertThat(say.lines()).hasSize(1);
        assertThat(say.lines().getFirst().args()).containsEntry("words",
                new Arg.Plain("Bel 0612345678, {name} 'x' <b>"));
        assertThat(CONTENT.catalogue().text(Language.DUTCH, say.lines().getFirst(), false, Map.of()))
                .isEqualTo("Sam: Bel 0612345678, {name} 'x' <b>");
        assertThat(last.transcript())
                .containsExactly(new ChatLine.Wrote(now, SAM, "Bel 0612345678, {name} 'x' <b>"));
    }

    @Test
    void what_the_person_writes_is_kept_masked_in_the_transcript_and_is_no_answer() {
        bring("waiting");
        var answers = talk.answers();

        takes(said("zijn nummer is 0612345678", "zijn nummer is […]"));

        assertThat(last.transcript()).containsExactly(new ChatLine.They(now, "zijn nummer is […]"));
        assertThat(talk.answers()).isEqualTo(answers);
    }

    @Test
    void nothing_is_kept_of_a_talk_that_concerns_no_counsellor() {
        bring("asking");
        takes(said("hoi", "hoi"));

        assertThat(last.transcript()).isEmpty();
    }

    @Test
    void a_receipt_that_comes_while_a_counsellor_talks_is_told_afterwards() {
        bring("counsellor");
        talk = sending(talk);

        takes(new Event.Filed(id(), REPORT, 0, "K7Q-F3M-2XR"));
        assertThat(last.effects()).isEmpty();
        takes(new Event.Returned(id(), SAM));
        takes(said("ja", "ja"));

        assertThat(said()).startsWith("counsellor.gone", "receipt.given");
        assertThat(talk.phase()).isEqualTo(new Phase.Asking(new StepName("receipt.after")));
    }

    @Test
    void the_bot_speaks_up_two_minutes_after_a_signal_unless_the_counsellor_wrote() {
        bring("counsellor");
        takes(danger());
        assertThat(last.effects()).isEmpty();
        var due = Objects.requireNonNull(talk.timers().get(Timer.SAFETY_CHECK));
        assertThat(due).isEqualTo(now.plus(Duration.ofMinutes(2)));
        var silent = talk;

        takes(new Event.CounsellorSaid(id(), SAM, "Bel 112"));
        assertThat(talk.timers()).doesNotContainKey(Timer.SAFETY_CHECK);
        takes(new Event.WokeUp(Timer.SAFETY_CHECK, due));
        assertThat(last.effects()).isEmpty();

        talk = silent;
        takes(new Event.WokeUp(Timer.SAFETY_CHECK, due));
        assertThat(said()).containsExactly("counsellor.unanswered", "danger.again");
        assertThat(phase()).isEqualTo("counsellor");
    }

    @Test
    void a_signal_flags_the_talk_and_puts_it_first() {
        bring("waiting");
        var calm = QueuedTalk.of(talk).orElseThrow();
        now = now.plusSeconds(60);
        takes(danger());
        var urgent = QueuedTalk.of(talk).orElseThrow();

        assertThat(urgent.signals()).containsExactly(Kind.DANGER);
        assertThat(said()).startsWith("danger.answer");
        assertThat(Stream.of(calm, urgent).sorted(QueuedTalk.MOST_URGENT)).containsExactly(urgent, calm);
    }

    @Test
    void what_comes_by_itself_is_kept_while_somebody_may_read_along() {
        bring("waiting");
        talk = with(talk, Set.of("quiet"));

        takes(new Event.NobodyThere(id()));

        assertThat(last.kept()).isTrue();
        assertThat(said()).startsWith("waiting.nobody");
    }

    @Test
    @Fault(74)
    void a_claim_that_is_not_answered_goes_back_to_where_it_stood_in_the_queue() {
        bring("waiting");
        var since = QueuedTalk.of(talk).orElseThrow().since();
        takes(new Event.Claimed(id(), SAM));
        now = now.plus(Duration.ofMinutes(5));

        takes(new Event.WokeUp(Timer.CLAIM_CHECK, now));

        assertThat(phase()).isEqualTo("waiting");
        assertThat(QueuedTalk.of(talk).orElseThrow().since()).isEqualTo(since);
        assertThat(talk.timers()).containsOnlyKeys(Timer.WAIT_CHECK);
    }

    @Test
    void who_opted_out_is_known_to_be_out_of_reach_until_they_do_something() {
        for (var phase : List.of("asking", "waiting", "counsellor")) {
            talk = Conversation.start("demo", Medium.TELEGRAM, Language.DUTCH, LanguageOrigin.PROFILE);
            bring(phase);

            takes(new Event.OptedOut(id()));
            assertThat(talk.isUnreachable()).isTrue();
            takes(said("hoi", "hoi"));
            assertThat(talk.isUnreachable()).isFalse();
        }
    }

    @Test
    void who_waits_an_hour_hears_that_nobody_comes() {
        bring("waiting");
        for (int i = 0; i < 5; i++) {
            now = now.plus(Duration.ofMinutes(10));
            takes(new Event.WokeUp(Timer.WAIT_CHECK, now));
            assertThat(said()).containsExactly("waiting.still");
        }
        now = now.plus(Duration.ofMinutes(10));
        takes(new Event.WokeUp(Timer.WAIT_CHECK, now));

        assertThat(said()).startsWith("waiting.nobody");
        assertThat(phase()).isEqualTo("asking");
    }

    @Test
    void who_leaves_while_waiting_or_with_a_counsellor_hears_one_harmless_sentence() {
        for (var phase : List.of("waiting", "counsellor", "queued")) {
            talk = Conversation.start("demo", Medium.TELEGRAM, Language.DUTCH, LanguageOrigin.PROFILE);
            bring(phase);

            takes(said("weg", "weg"));

            assertThat(said()).containsExactly("leave.bye");
            assertThat(talk.closed()).isTrue();
            assertThat(talk.timers()).isEmpty();
            assertThat(last.hush()).isTrue();
        }
    }

    @Test
    void a_talk_is_handed_to_a_colleague_who_then_has_it_and_must_write_in_time() {
        bring("counsellor");
        takes(new Event.CounsellorSaid(id(), SAM, "hoi"));
        now = now.plusSeconds(60);

        takes(new Event.Transferred(id(), SAM, new Receiver.Colleague(NOOR), "spreekt Arabisch"));

        assertThat(said()).containsExactly("counsellor.changed");
        assertThat(last.transcript().getFirst()).isEqualTo(
                new ChatLine.HandedOn(now, SAM, new Receiver.Colleague(NOOR), "spreekt Arabisch"));
        assertThat(((Effect.Say) last.effects().getFirst()).lines().toString()).doesNotContain("Arabisch");
        assertThat(QueuedTalk.of(talk).orElseThrow().with()).isEqualTo(NOOR);
        assertThat(talk.timers()).containsEntry(Timer.CLAIM_CHECK, now.plus(Duration.ofMinutes(5)));
        takes(new Event.CounsellorSaid(id(), SAM, "nog iets"));
        assertThat(last.refusal()).isEqualTo(new Refusal.ClaimedBy(NOOR));
    }

    @Test
    void a_talk_that_is_handed_to_a_team_waits_among_the_first_and_anybody_may_claim_it() {
        bring("counsellor");
        var since = QueuedTalk.of(talk).orElseThrow().since();

        takes(new Event.Transferred(id(), SAM, new Receiver.Team("zeden"), "let op haar broer"));

        assertThat(said()).containsExactly("waiting.colleague", "human.wait");
        var queued = QueuedTalk.of(talk).orElseThrow();
        assertThat(queued.team()).isEqualTo("zeden");
        assertThat(queued.since()).isEqualTo(since);
        assertThat(queued.isWaiting()).isTrue();
        takes(new Event.Claimed(id(), NOOR));
        assertThat(QueuedTalk.of(talk).orElseThrow().team()).isNull();
    }

    @Test
    void a_talk_is_handed_to_nobody_who_is_not_there() {
        bring("counsellor");
        receiverThere = false;

        for (var to : List.of(new Receiver.Colleague(NOOR), new Receiver.Team("zeden"))) {
            takes(new Event.Transferred(id(), SAM, to, ""));
            assertThat(last.refusal()).isEqualTo(new Refusal.NotThere());
        }
        receiverThere = true;
        takes(new Event.Transferred(id(), SAM, new Receiver.Colleague(SAM), ""));
        assertThat(last.refusal()).isEqualTo(new Refusal.ClaimedBy(SAM));
    }

    @Test
    void a_coordinator_takes_over_and_what_is_due_for_safety_stays_due() {
        bring("counsellor");
        takes(danger());
        var due = Objects.requireNonNull(talk.timers().get(Timer.SAFETY_CHECK));

        takes(new Event.TakenOver(id(), NOOR));

        assertThat(said()).containsExactly("counsellor.changed");
        assertThat(last.transcript().getFirst())
                .isEqualTo(new ChatLine.Happened(now, ChatLine.What.TAKEN_OVER, NOOR));
        assertThat(talk.timers()).containsEntry(Timer.SAFETY_CHECK, due);
        takes(new Event.CounsellorSaid(id(), SAM, "hoi"));
        assertThat(last.refusal()).isEqualTo(new Refusal.ClaimedBy(NOOR));
    }

    @Test
    void a_note_is_for_colleagues_and_is_never_sent() {
        for (var phase : List.of("queued", "waiting", "counsellor")) {
            talk = Conversation.start("demo", Medium.TELEGRAM, Language.DUTCH, LanguageOrigin.PROFILE);
            bring(phase);

            takes(new Event.Noted(id(), NOOR, "zij belt morgen"));

            assertThat(last.effects()).isEmpty();
            assertThat(last.transcript()).containsExactly(new ChatLine.Note(now, NOOR, "zij belt morgen"));
            assertThat(last.toString()).doesNotContain("morgen");
        }
    }

    @Test
    void a_text_of_the_catalogue_is_sent_by_its_key_and_counts_as_told() {
        bring("counsellor");

        takes(new Event.CounsellorSent(id(), SAM, new ReadyText.Explained("difference")));

        assertThat(said()).containsExactly("counsellor.sends", "difference.cards");
        assertThat(talk.told()).contains("difference");
        assertThat(talk.timers()).doesNotContainKey(Timer.CLAIM_CHECK);
        var say = (Effect.Say) last.effects().getFirst();
        assertThat(last.transcript()).containsExactly(new ChatLine.Sent(now, SAM, say));
        takes(new Event.CounsellorSent(id(), SAM, new ReadyText.Card("slachtofferhulp")));
        assertThat(said()).containsExactly("counsellor.sends", "referral.slachtofferhulp");
        takes(new Event.CounsellorSent(id(), SAM, new ReadyText.Canned("one-moment")));
        assertThat(said()).containsExactly("counsellor.sends", "canned.one-moment");
    }

    @Test
    void what_is_in_no_catalogue_is_not_sent() {
        bring("counsellor");

        for (var text : List.of(new ReadyText.Canned("nothing-like-it"), new ReadyText.Card("nobody"),
                new ReadyText.Card("police.quiet"), new ReadyText.Canned("<script>"), new ReadyText.Explained("human"),
                new ReadyText.Explained("leave"), new ReadyText.Explained("danger"))) {
            takes(new Event.CounsellorSent(id(), SAM, text));
            assertThat(last.refusal()).as(text.toString()).isEqualTo(new Refusal.NoSuchText());
        }
    }

    @Test
    void after_ten_minutes_of_silence_a_counsellors_message_begins_with_a_harmless_line() {
        bring("counsellor");
        takes(said("ben je daar", "ben je daar"));
        now = now.plus(Duration.ofMinutes(9));
        takes(new Event.CounsellorSaid(id(), SAM, "ja"));
        assertThat(said()).containsExactly("counsellor.says");

        now = now.plus(Duration.ofMinutes(9));
        takes(new Event.CounsellorSaid(id(), SAM, "nog daar?"));
        assertThat(said()).containsExactly("counsellor.says");
        now = now.plus(Duration.ofMinutes(10));
        takes(new Event.CounsellorSaid(id(), SAM, "hallo?"));
        assertThat(said()).containsExactly("counsellor.after-silence", "counsellor.says");
        now = now.plus(Duration.ofMinutes(10));
        takes(new Event.CounsellorSent(id(), SAM, new ReadyText.Explained("expect")));
        assertThat(said()).startsWith("counsellor.after-silence", "counsellor.sends");
        now = now.plus(Duration.ofMinutes(10));
        takes(new Event.Returned(id(), SAM));
        assertThat(said()).containsExactly("counsellor.after-silence", "counsellor.offers-return");
    }

    @Test
    void to_who_opted_out_nothing_is_said_and_the_counsellor_hears_it() {
        bring("counsellor");
        takes(new Event.OptedOut(id()));

        for (var event : List.of(new Event.CounsellorSaid(id(), SAM, "hoi"), new Event.Returned(id(), SAM),
                new Event.CounsellorSent(id(), SAM, new ReadyText.Explained("difference")))) {
            takes(event);
            assertThat(last.refusal()).isEqualTo(new Refusal.Unreachable());
        }
        takes(new Event.Noted(id(), SAM, "onbereikbaar"));
        assertThat(last.refusal()).isNull();
    }

    @Test
    void what_was_told_to_a_counsellor_is_not_asked_again() {
        bring("asking");
        List.of("1", "1", "1").forEach(text -> takes(said(text, text)));
        assertThat(talk.phase()).isEqualTo(new Phase.Asking(new StepName("report.when")));
        List.of("een mens", "ja").forEach(text -> takes(said(text, text)));
        takes(new Event.Claimed(id(), SAM));

        takes(new Event.FilledIn(id(), SAM, WHEN, List.of("yesterday")));
        takes(new Event.FilledIn(id(), SAM, new FieldName("daypart"), List.of("evening")));
        assertThat(last.effects()).isEmpty();
        assertThat(last.transcript()).containsExactly(
                new ChatLine.FilledIn(now, SAM, new FieldName("daypart"), List.of("evening")));
        assertThat(talk.answers().get(WHEN))
                .isEqualTo(new Answer.Options(List.of("yesterday"), Answer.Origin.COUNSELLOR));
        takes(new Event.Returned(id(), SAM));
        takes(said("ja", "ja"));

        assertThat(said()).containsExactly("counsellor.gone", "report.place");
    }

    @Test
    void another_answer_than_before_leads_the_way_that_it_leads() {
        bring("asking");
        List.of("1", "1", "1").forEach(text -> takes(said(text, text)));
        List.of("een mens", "ja").forEach(text -> takes(said(text, text)));
        takes(new Event.Claimed(id(), SAM));

        takes(new Event.FilledIn(id(), SAM, new FieldName("kind"), List.of("threat")));
        takes(new Event.Returned(id(), SAM));
        takes(said("ja", "ja"));

        assertThat(said()).contains("counsellor.gone", "report.which");
        assertThat(talk.answers()).containsEntry(new FieldName("kind"),
                new Answer.Options(List.of("threat"), Answer.Origin.COUNSELLOR));
    }

    @Test
    void only_options_of_what_the_meldpunt_asks_are_filled_in_and_nothing_after_sending() {
        bring("counsellor");
        for (var wrong : List.of(new Event.FilledIn(id(), SAM, WHEN, List.of("long-ago")),
                new Event.FilledIn(id(), SAM, WHEN, List.of("today", "yesterday")),
                new Event.FilledIn(id(), SAM, WHEN, List.of()),
                new Event.FilledIn(id(), SAM, new FieldName("story"), List.of("hij riep")),
                new Event.FilledIn(id(), SAM, new FieldName("bsn"), List.of("123")))) {
            takes(wrong);
            assertThat(last.refusal()).as(wrong.field() + "").isEqualTo(new Refusal.NotAsked());
        }
        talk = sending(talk);
        takes(new Event.FilledIn(id(), SAM, WHEN, List.of("today")));
        assertThat(last.refusal()).isEqualTo(new Refusal.NotAsked());
    }

    private void bring(String phase) {
        switch (phase) {
            case "nothing" -> {
            }
            case "asking" -> List.of("hoi", "1", "1").forEach(text -> takes(said(text, text)));
            case "queued" -> {
                bring("waiting");
                takes(new Event.Chose(id(), talk.ask(), "go-on"));
            }
            case "waiting" -> {
                bring("asking");
                List.of("een mens", "ja").forEach(text -> takes(said(text, text)));
            }
            case "counsellor" -> {
                bring("waiting");
                takes(new Event.Claimed(id(), SAM));
            }
            case "closed" -> {
                bring("asking");
                takes(said("weg", "weg"));
            }
            default -> throw new AssertionError(phase);
        }
        assertThat(phase()).isEqualTo(phase);
    }

    private Event event(String kind) {
        return switch (kind) {
            case "Said" -> said("hmmm tja", "hmmm tja");
            case "Chose" -> new Event.Chose(id(), 99, "yes");
            case "SharedLocation" -> new Event.SharedLocation(id(), 52.1, 5.1);
            case "SentMedia" -> new Event.SentMedia(id(), Event.SentMedia.Kind.PHOTO, null);
            case "Edited" -> new Event.Edited(id());
            case "TooFast" -> new Event.TooFast(id());
            case "InDanger" -> new Event.InDanger(id());
            case "Filed" -> new Event.Filed(id(), new UUID(1, 1), 0, "K7Q-F3M-2XR");
            case "NotFiledYet" -> new Event.NotFiledYet(id(), new UUID(1, 1));
            case "CodeUsed" -> new Event.CodeUsed(id(), Step.Code.Use.ERASE, Step.Code.Outcome.DONE, null);
            case "Kept" -> new Event.Kept(id(), null);
            case "OptedOut" -> new Event.OptedOut(id());
            case "OptedIn" -> new Event.OptedIn(id());
            case "Claimed" -> new Event.Claimed(id(), SAM);
            case "CounsellorSaid" -> new Event.CounsellorSaid(id(), SAM, "hoi");
            case "CounsellorSent" -> new Event.CounsellorSent(id(), SAM, new ReadyText.Explained("difference"));
            case "Noted" -> new Event.Noted(id(), NOOR, "let op");
            case "FilledIn" -> new Event.FilledIn(id(), SAM, WHEN, List.of("today"));
            case "Transferred" -> new Event.Transferred(id(), SAM, new Receiver.Colleague(NOOR), "");
            case "TakenOver" -> new Event.TakenOver(id(), NOOR);
            case "Returned" -> new Event.Returned(id(), SAM);
            case "Released" -> new Event.Released(id(), SAM);
            case "ClosedBy" -> new Event.ClosedBy(id(), SAM, ENDING);
            case "NobodyThere" -> new Event.NobodyThere(id());
            default -> due(Timer.valueOf(kind));
        };
    }

    /// The timer stands, and its time has come.
    private Event due(Timer timer) {
        now = now.plusSeconds(1);
        var timers = new LinkedHashMap<>(talk.timers());
        timers.put(timer, now);
        talk = new Conversation(talk.meldpunt(), talk.medium(), talk.language(), talk.languageOrigin(), talk.phase(),
                talk.ask(), talk.resume(), talk.trail(), talk.ahead(), talk.answers(), talk.signals(), talk.told(),
                talk.unclear(), talk.report(), talk.heard(), talk.queued(), timers);
        return new Event.WokeUp(timer, now);
    }

    private static Conversation sending(Conversation talk) {
        return new Conversation(talk.meldpunt(), talk.medium(), talk.language(), talk.languageOrigin(), talk.phase(),
                talk.ask(), new StepName("report.sending"), talk.trail(), talk.ahead(), talk.answers(),
                talk.signals(), talk.told(), talk.unclear(),
                new Conversation.ReportState(REPORT, 0, Conversation.ReportState.Status.SENDING), talk.heard(),
                talk.queued(), talk.timers());
    }

    private static Conversation with(Conversation talk, Set<String> signals) {
        return new Conversation(talk.meldpunt(), talk.medium(), talk.language(), talk.languageOrigin(), talk.phase(),
                talk.ask(), talk.resume(), talk.trail(), talk.ahead(), talk.answers(), signals, talk.told(),
                talk.unclear(), talk.report(), talk.heard(), talk.queued(), talk.timers());
    }

    private void takes(Event event) {
        if (event.fromPerson()) now = now.plusSeconds(20);
        last = MACHINE.take(talk, event, new Facts(now, PROFILE, REPORT, "K7Q-F3M-2XR", presence, receiverThere));
        talk = last.after();
    }

    private String phase() {
        return switch (talk.phase()) {
            case null -> "nothing";
            case Phase.Asking _ -> talk.queued() == null ? "asking" : "queued";
            case Phase.Waiting _ -> "waiting";
            case Phase.WithCounsellor _ -> "counsellor";
            case Phase.Closed _ -> "closed";
        };
    }

    private List<String> said() {
        var keys = new ArrayList<String>();
        for (var effect : last.effects())
            if (effect instanceof Effect.Say say) say.lines().forEach(line -> keys.add(line.key().value()));
        return keys;
    }

    private Event danger() {
        var words = "hij slaat me";
        return new Event.Said(id(), new Understood(words, words, List.of(), new LanguageGuess.None(),
                new IntentGuess.None(), Set.of(new SafetySignal(Kind.DANGER, true))));
    }

    private Event said(String text, String masked) {
        return new Event.Said(id(), new Understood(text, masked, List.of(), new LanguageGuess.None(),
                new IntentGuess.None(), Set.of()));
    }

    private String id() {
        return "e" + ++events;
    }
}
