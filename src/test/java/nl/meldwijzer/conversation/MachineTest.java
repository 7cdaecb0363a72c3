package nl.meldwijzer.conversation;

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
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
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
    void a_button_of_an_older_question_gets_a_hint_and_changes_nothing() {
        says("hoi", "1", "1");
        var before = talk.answers();

        chooses(1, "yes");

        assertThat(said()).startsWith("button.old").contains("report.role");
        assertThat(talk.answers()).isEqualTo(before);
        assertThat(talk.phase()).isEqualTo(asking("report.role"));
    }

    @Test
    void a_button_that_the_question_does_not_have_gets_the_same_hint() {
        says("hoi");

        chooses(talk.ask(), "made-up");

        assertThat(said()).startsWith("button.old");
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
        assertThat(said()).containsExactly("report.not-filed-yet");
        takes(new Event.NotFiledYet(id(), REPORT));
        assertThat(last.effects()).isEmpty();

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
        says("hoi", "1", "1", "1", "1 3");
        talk = standing("report.gone");

        says("3");

        assertThat(said()).startsWith("welcome-back").endsWith("report.when");
        assertThat(talk.answers()).containsOnlyKeys(new FieldName("role"), new FieldName("behaviour"));
    }

    @Test
    void fields_without_a_purpose_are_passed() {
        profile = with(Set.of(Purpose.PLACES_AND_TIMES));

        says("hoi", "1", "1");

        assertThat(talk.phase()).isEqualTo(asking("report.when"));
    }

    @Test
    void a_meldpunt_that_only_counts_asks_no_obliging_field_and_files_an_empty_report() {
        profile = with(Set.of(Purpose.MORE_REPORTS));

        says("iemand riep iets", "1", "1");
        assertThat(talk.answers()).isEmpty();
        while (talk.phase() instanceof Phase.Asking(var step) && !step.value().equals("report.read-back"))
            says("overslaan");
        says("verstuur");

        assertThat(filings()).isEqualTo(1);
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

    private void chooses(int ask, String option) {
        takes(new Event.Chose(id(), ask, option));
    }

    private void takes(Event event) {
        var now = NOW.plusSeconds(20L * events);
        last = MACHINE.take(talk, event, new Facts(now, profile, REPORT, "K7Q-F3M-2XR"));
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
        return new Understood(text, text, Set.of(), new LanguageGuess.None(), new IntentGuess.None(), Set.of());
    }

    private String id() {
        return "e" + ++events;
    }
}
