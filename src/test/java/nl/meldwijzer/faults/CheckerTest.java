package nl.meldwijzer.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.meldwijzer.faults.History.Moment.Accepted;
import nl.meldwijzer.faults.History.Moment.Answered;
import nl.meldwijzer.faults.History.Moment.Asked;
import nl.meldwijzer.faults.History.Moment.Filed;
import nl.meldwijzer.faults.History.Moment.Kept;
import nl.meldwijzer.faults.History.Moment.Repeated;
import nl.meldwijzer.faults.History.Moment.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The checker finds what breaks each invariant, and nothing in a run in which all went well.
class CheckerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:15:00Z");

    private final History history = new History();

    @Test
    void a_run_in_which_all_went_well_breaks_nothing() {
        goodRun();
        assertBroken();
    }

    @Test
    void a_message_that_was_answered_and_never_counted_breaks_no_loss() {
        goodRun();
        asked("m9");
        history.add(new Answered(NOW, "m9", 200));
        assertBroken("I1");
    }

    @Test
    void a_message_that_only_the_provider_knows_breaks_no_loss_as_well() {
        goodRun();
        asked("m9");
        history.add(new Answered(NOW, "m9", 503));
        assertBroken("I1");
    }

    @Test
    void a_message_that_counts_in_two_conversations_counts_twice() {
        goodRun();
        history.add(new Kept("them", "c2", List.of("m1"), 1, 0, true, ""));
        assertBroken("I2");
    }

    @Test
    void a_commit_without_an_event_counts_twice() {
        asked("m1");
        history.add(new Kept("them", "c1", List.of("m1"), 2, 0, true, ""));
        assertBroken("I2");
    }

    @Test
    void a_state_that_does_not_follow_from_its_events_is_found() {
        asked("m1");
        history.add(new Kept("them", "c1", List.of("m1"), 1, 0, false, ""));
        assertBroken("I2");
    }

    @Test
    void a_second_copy_must_be_flagged() {
        goodRun();
        accepted("c1/1000", 1000, "");
        assertBroken("I3");

        history.add(new Repeated("c1/1000"));
        assertBroken();
    }

    @Test
    void a_third_copy_is_one_too_many_even_when_flagged() {
        goodRun();
        history.add(new Repeated("c1/1000"));
        accepted("c1/1000", 1000, "");
        accepted("c1/1000", 1000, "");
        assertBroken("I3");
    }

    @Test
    void a_report_must_have_one_row_that_can_be_read() {
        brokenReport(_ -> {}, "I4");
        brokenReport(run -> {
            run.add(new Filed("r9", 0, true, List.of()));
            run.add(new Filed("r9", 1, true, List.of()));
        }, "I4");
        brokenReport(run -> run.add(new Filed("r9", 0, false, List.of())), "I4");
        brokenReport(run -> run.add(new Filed("r9", 0, true, List.of())));
    }

    @Test
    void a_report_of_nobody_is_found() {
        goodRun();
        history.add(new Filed("r9", 0, true, List.of()));
        assertBroken("I4");
    }

    @Test
    void a_message_after_a_later_one_is_out_of_order() {
        accepted("c1/2000", 2000, "");
        accepted("c1/1000", 1000, "");
        assertBroken("I5");
    }

    @Test
    void a_late_copy_of_an_early_message_is_not_out_of_order() {
        accepted("c1/1000", 1000, "");
        accepted("c1/2000", 2000, "");
        accepted("c1/1000", 1000, "");
        history.add(new Repeated("c1/1000"));
        assertBroken();
    }

    @Test
    void a_planted_word_breaks_the_silence() {
        history.add(new Seen("name", "program.log"));
        assertBroken("I6");
    }

    @Test
    void a_receipt_without_a_report_of_that_person_is_a_lie() {
        goodRun();
        accepted("c1/3000", 3000, "another");
        assertBroken("I7");
    }

    @Test
    void a_history_is_kept_as_lines_of_json(@TempDir Path folder) throws Exception {
        goodRun();
        var lines = Files.readAllLines(history.writeTo(folder.resolve("run/history.jsonl")));
        assertThat(lines).hasSize(8)
                .first()
                .isEqualTo(
                        "{\"kind\":\"Asked\",\"at\":\"2026-11-24T20:15:00Z\",\"address\":\"them\",\"message\":\"m1\",\"words\":\"hoi\"}");
    }

    private void brokenReport(Consumer<History> rows, String... invariants) {
        var run = new History();
        run.add(new Kept("them", "c1", List.of(), 0, 0, true, "r9"));
        rows.accept(run);
        assertThat(Checker.check(run)).extracting(Checker.Violation::invariant).containsExactly(invariants);
    }

    private void goodRun() {
        asked("m1");
        history.add(new Answered(NOW, "m1", 200));
        accepted("c1/1000", 1000, "");
        asked("m2");
        history.add(new Answered(NOW, "m2", 0));
        accepted("c1/2000", 2000, "hash");
        history.add(new Kept("them", "c1", List.of("m1", "m2"), 3, 1, true, "r1"));
        history.add(new Filed("r1", 0, true, List.of("hash")));
    }

    private void asked(String message) {
        history.add(new Asked(NOW, "them", message, "hoi"));
    }

    private void accepted(String what, long place, String receipt) {
        history.add(new Accepted(NOW, "them", what, place, what, receipt));
    }

    private void assertBroken(String... invariants) {
        assertThat(Checker.check(history)).extracting(Checker.Violation::invariant).containsExactly(invariants);
    }
}
