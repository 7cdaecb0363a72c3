package nl.meldwijzer.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.ReportState.Status;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Step.Code.Outcome;
import nl.meldwijzer.flow.Step.Code.Use;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Hint.Expects;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Understood;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What examples do not show well: old buttons, what comes from the register, steps that vanished, other purposes.
class MachineTest {
    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
    private static final Machine MACHINE = new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()),
            CONTENT.catalogue());
    private static final Instant NOW = Instant.parse("2026-11-24T20:15:00Z");
    private static final UUID REPORT = UUID.fromString("0f0e1d3c-8a2b-4c55-9d11-77aa88bb99cc");

    private Profile profile = Objects.requireNonNull(CONTENT.profiles().get("demo"));
    private Conversation talk = Conversation.start("demo", Medium.TELEGRAM, Language.DUTCH, LanguageOrigin.PROFILE);
    private Turn last = new Turn(talk, List.of(), false);
    private int events;

    @Test
    void the_same_turn_comes_out_of_the_same_arguments() {
        var event = new Event.Said("e1", plain("hoi"));
        var facts = new Facts(NOW, profile, REPORT, "K7Q-F3M-2XR");

        assertThat(MACHINE.take(talk, event, facts)).isEqualTo(MACHINE.take(talk, event, facts));
    }

    @Test
    @Fault(36)
    void however_long_a_message_is_at_whatever_question_it_gets_an_answer() {
        for (var piece : List.of("06 12 34 56 78 ", "1 ", "1 en ", "0", "a", "ja ", "1,", "12:30 ", "3 weken ", "((")) {
            talk = Conversation.start("demo", Medium.TELEGRAM, Language.DUTCH, LanguageOrigin.PROFILE);
            for (var answer : List.of("hoi", "1", "1", "2")) {
                says(piece.repeat(40_000 / piece.length()));
                assertThat(said()).as("to many times '%s'", piece).isNotEmpty();
                says(answer);
            }
        }
    }

    @Test
    @Fault(41)
    void a_button_of_an_older_question_gets_a_hint_and_changes_nothing() {
        says("hoi", "1", "1");
        var before = talk.answers();

        chooses(1, "yes");

        assertThat(said()).startsWith("button.old").contains("report.role");
        assertThat(talk.answers()).isEqualTo(before);
        assertThat(talk.phase()).isEqualTo(asking("report.role"));
    }

    @Test
    void an_answer_to_a_question_that_was_lost_does_not_count_and_the_question_comes_once_more() {
        says("hoi", "1", "1");
        var before = talk;

        lost(new Event.Said(id(), plain("2")));

        assertThat(said()).startsWith("answer.lost").contains("report.role");
        assertThat(talk.answers()).isEqualTo(before.answers());
        assertThat(talk.phase()).isEqualTo(before.phase());
        says("1");
        assertThat(said()).doesNotContain("answer.lost");
        assertThat(talk.answers()).isNotEqualTo(before.answers());
    }

    @Test
    void a_button_of_a_question_that_was_lost_is_no_old_button_and_fits_no_later_one() {
        says("hoi", "1", "1");
        var lost = talk.ask() + 2;

        chooses(lost, "yes");

        assertThat(said()).startsWith("answer.lost").contains("report.role");
        assertThat(talk.ask()).isGreaterThan(lost);
    }

    @Test
    void what_means_the_same_at_every_question_is_done_although_answers_were_lost() {
        says("hoi", "1", "1");

        lost(new Event.Said(id(), plain("weg")));

        assertThat(said()).doesNotContain("answer.lost");
        assertThat(talk.closed()).isTrue();
    }

    @Test
    void an_answer_without_a_talk_begins_one_and_says_that_there_may_have_been_another() {
        for (var answer : List.of(new Event.Said(id(), plain("1 3")), new Event.Said(id(), plain("terug")),
                new Event.Chose(id(), 7, "yes"))) {
            talk = Conversation.start("demo", Medium.TELEGRAM, Language.DUTCH, LanguageOrigin.PROFILE);
            takes(answer);
            assertThat(said()).startsWith("talk.lost").contains("welcome.hello");
            assertThat(talk.answers()).isEmpty();
        }
    }

    @Test
    void words_after_an_erasure_are_kept_and_their_person_hears_that_the_talk_begins_anew() {
        lost(new Event.Said(id(), plain("hij staat weer voor mijn deur te schreeuwen")));

        assertThat(said()).startsWith("talk.lost").contains("welcome.hello");
        assertThat(talk.answers()).isNotEmpty();
    }

    @Test
    @Fault(41)
    void a_button_that_the_question_does_not_have_gets_the_same_hint() {
        says("hoi");

        chooses(talk.ask(), "made-up");

        assertThat(said()).startsWith("button.old");
    }

    @Test
    @Fault(62)
    void a_button_that_was_tapped_twice_counts_once_and_says_nothing_more() {
        says("hoi");
        var ask = talk.ask();

        chooses(ask, "no");
        var once = talk;
        soon(new Event.Chose(id(), ask, "no"));
        assertThat(last.effects()).isEmpty();
        assertThat(talk.phase()).isEqualTo(once.phase());
        assertThat(talk.ask()).isEqualTo(once.ask());
        assertThat(talk.trail()).isEqualTo(once.trail());

        soon(new Event.Chose(id(), ask, "yes"));
        assertThat(said()).startsWith("button.old");
        chooses(ask, "no");
        assertThat(said()).startsWith("button.old");
    }

    @Test
    @Fault(80)
    void five_pieces_of_a_story_in_odd_order_are_joined_as_they_were_sent() {
        says("hoi", "1", "1", "1", "1", "1", "1", "Bij het station");
        assertThat(talk.phase()).isEqualTo(asking("report.story"));

        takes(piece(703, "en riep mij na"));
        assertThat(talk.phase()).isEqualTo(asking("report.wish"));
        var ask = talk.ask();
        for (var late : List.of(piece(701, "er stond iemand"), piece(705, "ik rende weg"), piece(702, "bij de deur"),
                piece(704, "heel lang")))
            soon(late);

        assertThat(talk.answers().get(new FieldName("story"))).isInstanceOfSatisfying(Answer.Words.class,
                words -> assertThat(words.text()).isEqualTo(
                        "er stond iemand\nbij de deur\nen riep mij na\nheel lang\nik rende weg"));
        assertThat(talk.phase()).isEqualTo(asking("report.wish"));
        assertThat(talk.ask()).isEqualTo(ask);
        assertThat(last.effects()).isEmpty();
    }

    @Test
    void a_first_story_that_overtakes_its_beginning_is_put_behind_it() {
        takes(piece(12, "hij stond gisteren bij de school te wachten"));
        soon(piece(11, "mijn oude buurman volgt mij al weken"));

        assertThat(talk.answers().get(new FieldName("story"))).isInstanceOfSatisfying(Answer.Words.class,
                words -> assertThat(words.text()).isEqualTo(
                        "mijn oude buurman volgt mij al weken\nhij stond gisteren bij de school te wachten"));
    }

    @Test
    @Fault(41)
    void an_old_button_answers_no_new_question_that_has_the_same_option_and_one_of_another_flow_none() {
        says("hoi", "1");
        var before = talk;

        for (var button : List.of("yes", "no", "gone-from-the-flow")) {
            chooses(1, button);
            assertThat(said()).as(button).containsExactly("button.old", "welcome.read-along");
            chooses(0, button);
            assertThat(said()).as(button).containsExactly("button.old", "welcome.read-along");
        }

        assertThat(talk.phase()).isEqualTo(before.phase());
        assertThat(talk.answers()).isEqualTo(before.answers());
        assertThat(talk.trail()).isEqualTo(before.trail());
    }

    @Test
    @Fault(41)
    void a_number_or_an_option_in_reply_to_an_older_question_is_an_old_button_and_text_is_text() {
        says("hoi", "1", "1");
        var before = talk;

        for (var answer : List.of("1", "ja", "overslaan", "terug")) {
            replies(1, answer);
            assertThat(said()).as(answer).containsExactly("button.old", "report.role");
            assertThat(talk.trail()).as(answer).isEqualTo(before.trail());
            assertThat(talk.answers()).as(answer).isEqualTo(before.answers());
        }
        replies(talk.ask(), "1");
        assertThat(said()).doesNotContain("button.old");

        says("1", "1", "1");
        assertThat(talk.phase()).isEqualTo(asking("report.place"));
        replies(1, "Nee");
        assertThat(said()).containsExactly("button.old", "report.place");
        replies(1, "bij de bushalte, daar was het");
        assertThat(talk.answers().toString()).contains("place");
        replies(1, "weg");
        assertThat(talk.closed()).isTrue();
    }

    @Test
    @Fault(44)
    void stop_as_an_answer_asks_before_it_ends_anything_and_in_a_story_it_is_a_word() {
        says("hoi", "1", "1", "1", "stop");
        assertThat(said()).contains("pause.which");
        assertThat(talk.phase()).isNotInstanceOf(Phase.Closed.class);
        assertThat(talk.answers()).isNotEmpty();

        says("4");
        assertThat(talk.phase()).isEqualTo(asking("report.what"));
        says("1", "1", "1", "ergens", "1", "ik riep stop maar hij ging door");

        assertThat(talk.answers().toString()).contains("story");
        assertThat(talk.phase()).isEqualTo(asking("report.wish"));
    }

    @Test
    void who_blocked_us_is_not_written_to_and_who_comes_back_hears_the_question_again() {
        says("hoi");

        takes(new Event.OptedOut(id()));
        assertThat(last.hush()).isTrue();
        assertThat(last.effects()).isEmpty();

        takes(new Event.OptedIn(id()));
        assertThat(said()).containsExactly("welcome.danger");
    }

    @Test
    void who_writes_too_fast_hears_so_and_who_is_in_danger_hears_that_answer_and_the_talk_stays_where_it_is() {
        says("hoi", "1");
        var before = talk;

        takes(new Event.TooFast(id()));
        assertThat(said()).containsExactly("too-fast");
        takes(new Event.InDanger(id()));
        assertThat(said()).containsExactly("danger.answer");

        assertThat(talk.phase()).isEqualTo(before.phase());
        assertThat(talk.trail()).isEqualTo(before.trail());
        assertThat(talk.ask()).isEqualTo(before.ask());
    }

    @Test
    void who_is_in_danger_before_a_talk_hears_that_first() {
        takes(new Event.InDanger(id()));

        assertThat(said()).startsWith("danger.answer").endsWith("welcome.read-along");
    }

    @Test
    void what_was_sent_is_filed_after_the_person_left_without_a_word() {
        says("hoi", "1", "1", "1", "verstuur", "weg");
        assertThat(last.hush()).isTrue();

        takes(new Event.Filed(id(), REPORT, 0, "K7Q-F3M-2XR"));

        assertThat(last.effects()).isEmpty();
        assertThat(Objects.requireNonNull(talk.report()).status()).isEqualTo(Status.FILED);
    }

    @Test
    void while_it_is_being_sent_questions_are_answered_and_the_receipt_still_comes() {
        says("hoi", "1", "1", "1", "verstuur");
        takes(new Event.NotFiledYet(id(), REPORT));
        assertThat(said()).containsExactly("report.not-filed-yet", "later.may-write");
        takes(new Event.NotFiledYet(id(), REPORT));
        assertThat(last.effects()).isEmpty();
        says("2");
        assertThat(said()).containsExactly("later.refused");

        says("blabla");
        assertThat(said()).containsExactly("report.still-sending");
        says("wat is het verschil");
        assertThat(said()).startsWith("difference.cards");
        says("0");

        takes(new Event.Filed(id(), REPORT, 0, "K7Q-F3M-2XR"));
        assertThat(said()).startsWith("receipt.given");
        assertThat(talk.answers()).isEmpty();
        assertThat(talk.phase()).isEqualTo(asking("receipt.after"));
    }

    @Test
    void who_leaves_with_the_first_word_hears_one_harmless_sentence_only() {
        says("weg");

        assertThat(said()).containsExactly("leave.bye");
        assertThat(talk.closed()).isTrue();
    }

    @Test
    void a_filing_of_another_report_changes_nothing() {
        says("hoi", "1", "1", "1", "verstuur");
        var before = talk;

        takes(new Event.Filed(id(), new UUID(1, 2), 0, "K7Q-F3M-2XR"));

        assertThat(talk).isEqualTo(before);
    }

    @Test
    void a_report_is_sent_once_however_often_it_is_asked() {
        says("hoi", "1", "1", "1", "verstuur");
        assertThat(filings()).isEqualTo(1);

        says("verstuur");

        assertThat(filings()).isZero();
    }

    @Test
    void a_step_that_vanished_keeps_the_answers_and_goes_on_at_the_first_open_question() {
        says("hoi", "1", "1", "1", "1", "1 3");
        talk = standing("report.gone");

        says("3");

        assertThat(said()).startsWith("welcome-back").endsWith("report.when");
        assertThat(talk.answers()).containsOnlyKeys(new FieldName("role"), new FieldName("kind"),
                new FieldName("behaviour"));
    }

    @Test
    void fields_without_a_purpose_are_passed() {
        profile = with(Set.of(Purpose.PLACES_AND_TIMES));

        says("hoi", "1", "1");

        assertThat(talk.phase()).isEqualTo(asking("report.when"));
    }

    @Test
    void a_meldpunt_that_only_counts_asks_no_obliging_field_and_files_an_empty_report() {
        profile = with(Set.of(Purpose.NUMBERS));

        says("iemand riep iets", "1", "1");
        assertThat(talk.phase()).isEqualTo(asking("report.count"));
        assertThat(talk.answers()).isEmpty();
        says("ja");

        assertThat(filings()).isEqualTo(1);
    }

    @Test
    void a_message_is_read_as_the_question_that_stands_expects_it() {
        assertThat(MACHINE.hint(talk, NOW)).isEqualTo(Hint.NONE);
        says("hoi", "1", "1");
        var soon = NOW.plusSeconds(20L * events);
        assertThat(MACHINE.hint(talk, soon)).isEqualTo(new Hint(Language.DUTCH, Expects.OPTION));
        assertThat(MACHINE.hint(standing("report.story"), soon).expects()).isEqualTo(Expects.WORDS);
        assertThat(MACHINE.hint(standing("report.place"), soon).expects()).isEqualTo(Expects.PLACE);
        assertThat(MACHINE.hint(standing("report.sending"), soon).expects()).isEqualTo(Expects.ANYTHING);
        assertThat(MACHINE.hint(standing("report.vanished"), soon).expects()).isEqualTo(Expects.ANYTHING);
        assertThat(MACHINE.hint(talk, soon.plus(Duration.ofDays(2))).expects()).isEqualTo(Expects.ANYTHING);
    }

    @Test
    void of_a_talk_that_ended_only_a_chosen_language_is_known() {
        says("hoi", "weg");
        assertThat(MACHINE.hint(talk, NOW)).isEqualTo(Hint.NONE);

        talk = talk.next(Language.DUTCH);
        says("english please", "weg");
        assertThat(MACHINE.hint(talk, NOW)).isEqualTo(new Hint(Language.ENGLISH, Expects.ANYTHING));
    }

    @Test
    void the_code_goes_to_the_register_and_nowhere_else() {
        says("hoi", "mijn melding wissen", "1", "het is K7Q-F3M-2XR, alsjeblieft");

        assertThat(last.effects()).containsExactly(new Effect.UseCode("K7Q-F3M-2XR", Use.ERASE));
        assertThat(last.toString()).doesNotContain("K7Q");
        assertThat(talk.answers()).isEmpty();
        assertThat(talk.phase()).isEqualTo(asking("erase.code"));
    }

    @Test
    void what_was_erased_is_told_where_the_talk_has_gone_on_and_what_was_looked_up_is_not() {
        says("hoi", "mijn melding wissen", "1", "K7Q-F3M-2XR", "terug");

        takes(new Event.CodeUsed(id(), Use.LOOK_UP, Outcome.DONE, LocalDate.of(2026, 11, 20)));
        assertThat(last.effects()).isEmpty();
        takes(new Event.CodeUsed(id(), Use.ERASE, Outcome.UNKNOWN, null));
        assertThat(last.effects()).isEmpty();
        takes(new Event.CodeUsed(id(), Use.ERASE, Outcome.DONE, null));
        assertThat(said()).containsExactly("erase.erased");
        assertThat(talk.phase()).isEqualTo(asking("welcome.danger"));
    }

    @Test
    void an_answer_of_the_register_that_nobody_waits_for_any_more_is_kept() {
        says("hoi", "is mijn melding binnen", "K7Q-F3M-2XR");

        takes(new Event.CodeUsed(id(), Use.LOOK_UP, Outcome.DONE, LocalDate.of(2026, 11, 20)),
                NOW.plus(Duration.ofHours(3)));

        assertThat(last.kept()).isTrue();
    }

    @Test
    void of_a_forgotten_talk_nothing_is_left() {
        says("mijn man slaat me", "hoi", "dit gesprek wissen", "2", "1");

        assertThat(said()).containsExactly("erase.bye");
        assertThat(talk.isForgotten()).isTrue();
        assertThat(talk.signals()).containsExactly("forget");
        assertThat(talk.answers()).isEmpty();
        assertThat(talk.told()).isEmpty();
        assertThat(talk.trail()).isEmpty();
        assertThat(talk.report()).isNull();
    }

    @Test
    void nothing_is_remembered_of_what_was_thrown_away() {
        says("ik ben gisteren nageroepen", "1", "1", "klaar", "2");

        assertThat(talk.closed()).isTrue();
        assertThat(talk.answers()).isEmpty();
        assertThat(talk.report()).isNull();
        assertThat(filings()).isZero();
    }

    private Profile with(Set<Purpose> purposes) {
        return new Profile(profile.id(), profile.name(), profile.municipality(), profile.languages(), purposes,
                profile.phone(),
                profile.hours(), profile.privacyPage(), false);
    }

    private Conversation standing(String step) {
        return new Conversation(talk.meldpunt(), talk.medium(), talk.language(), talk.languageOrigin(), asking(step),
                talk.ask(),
                talk.resume(), talk.trail(), talk.ahead(), talk.answers(), talk.signals(), talk.told(), talk.unclear(),
                talk.report(), talk.heard());
    }

    private void says(String... texts) {
        for (var text : texts) takes(new Event.Said(id(), plain(text)));
    }

    /// Writes in reply to the message of question number `ask`.
    private void replies(int ask, String text) {
        var facts = new Facts(NOW.plusSeconds(20L * events), profile, REPORT, "K7Q-F3M-2XR", false, null, ask,
                new Presence.Nobody(null), false);
        last = MACHINE.take(talk, new Event.Said(id(), plain(text)), facts);
        talk = last.after();
    }

    private void chooses(int ask, String option) {
        takes(new Event.Chose(id(), ask, option));
    }

    private Event piece(long order, String text) {
        return new Event.Said(id(), plain(text), order);
    }

    private void takes(Event event) {
        takes(event, NOW.plusSeconds(20L * events));
    }

    /// A moment after the event before, though its number is higher.
    private void soon(Event event) {
        takes(event, Objects.requireNonNull(talk.heard()).at().plusMillis(200));
    }

    private void takes(Event event, Instant now) {
        last = MACHINE.take(talk, event, new Facts(now, profile, REPORT, "K7Q-F3M-2XR"));
        talk = last.after();
    }

    /// Takes it with the news that the store lost something.
    private void lost(Event event) {
        var now = NOW.plusSeconds(20L * events);
        last = MACHINE.take(talk, event,
                new Facts(now, profile, REPORT, "K7Q-F3M-2XR", true, null, 0, new Presence.Nobody(null), false));
        talk = last.after();
    }

    private List<String> said() {
        var keys = new ArrayList<String>();
        for (var effect : last.effects()) {
            if (effect instanceof Effect.Say say)
                say.lines().stream().map(Line::key).map(Object::toString).forEach(keys::add);
        }
        return keys;
    }

    private long filings() {
        return last.effects().stream().filter(Effect.File.class::isInstance).count();
    }

    private static Phase asking(String step) {
        return new Phase.Asking(new StepName(step));
    }

    private static Understood plain(String text) {
        return new Understood(text, text, List.of(), new LanguageGuess.None(), new IntentGuess.None(), Set.of());
    }

    private String id() {
        return "e" + ++events;
    }
}
