package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.UUID;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilingLaneTest {
    private static final UUID REPORT = new UUID(7, 7);

    private final Bench bench = new Bench(Medium.SMS);

    @Test
    void a_report_is_filed_and_the_conversation_is_told() {
        bench.outbox.add(bench.id, Samples.file(0));

        bench.fileWhatIsDue();

        var report = bench.register.filed().getFirst();
        assertThat(report.meldpunt()).isEqualTo("demo");
        assertThat(report.medium()).isEqualTo("sms");
        assertThat(report.language()).isEqualTo("nl");
        assertThat(report.filedAt()).isEqualTo(bench.pace.now());
        assertThat(bench.door.taken())
                .containsExactly(new Event.Filed("filed:" + REPORT + ":0", REPORT, 0, "K7Q-F3M-2XR"));
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void it_is_settled_only_after_the_conversation_knows() {
        bench.door.refuse(2);
        bench.outbox.add(bench.id, Samples.file(0));

        assertThat(bench.fileWhatIsDue()).isPositive();
        assertThat(bench.fileWhatIsDue()).isPositive();
        assertThat(bench.outbox.isSettled()).isFalse();
        bench.fileWhatIsDue();

        assertThat(bench.outbox.isSettled()).isTrue();
        assertThat(bench.register.filed()).hasSize(1);
        assertThat(bench.door.taken()).hasSize(1);
    }

    @Test
    void a_death_after_telling_repeats_everything_without_a_second_effect() {
        bench.door.then(() -> bench.outbox.fail(Integer.MAX_VALUE));
        bench.outbox.add(bench.id, Samples.file(0));

        assertThatThrownBy(bench::fileWhatIsDue).isInstanceOf(StoreUnavailable.class);
        bench.outbox.fail(0);
        bench.pace.pass(Held.LEASE);
        bench.fileWhatIsDue();

        assertThat(bench.register.filed()).hasSize(1);
        assertThat(bench.door.taken()).hasSize(1);
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void it_is_said_once_that_it_is_not_filed_yet() {
        bench.register.away(50);
        bench.outbox.add(bench.id, Samples.file(0));

        untilSettled();

        assertThat(bench.door.taken()).hasSize(2);
        assertThat(bench.door.taken().getFirst())
                .isEqualTo(new Event.NotFiledYet("not-filed-yet:" + REPORT + ":0", REPORT));
        assertThat(bench.door.taken().getLast()).isInstanceOf(Event.Filed.class);
    }

    @Test
    void that_it_is_not_filed_yet_is_said_even_if_the_door_was_shut_at_first() {
        bench.register.away(2);
        bench.door.refuse(1);
        bench.outbox.add(bench.id, Samples.file(0));

        untilSettled();

        assertThat(bench.door.taken().getFirst()).isInstanceOf(Event.NotFiledYet.class);
    }

    @Test
    void filing_is_tried_for_ever_and_never_more_than_half_a_minute_apart() {
        bench.register.away(5_000);
        bench.outbox.add(bench.id, Samples.file(0));

        untilSettled();

        assertThat(bench.register.calls()).isEqualTo(5_001);
        assertThat(bench.register.filed()).hasSize(1);
    }

    @Test
    void a_fault_loses_no_report() {
        bench.register.thenThrow(new IllegalStateException("what somebody wrote"));
        bench.outbox.add(bench.id, Samples.file(0));

        untilSettled();

        assertThat(bench.register.filed()).hasSize(1);
        assertThat(bench.faults()).isEqualTo(1);
    }

    @Test
    void a_code_that_was_typed_is_answered_once_and_settled() {
        bench.outbox.add(bench.id, new Effect.UseCode("K7Q-F3M-2XR", Step.Code.Use.LOOK_UP));
        bench.door.refuse(1);

        bench.fileWhatIsDue();
        assertThat(bench.outbox.isSettled()).isFalse();
        bench.fileWhatIsDue();

        assertThat(bench.door.taken()).containsExactly(
                new Event.CodeUsed("code:1", Step.Code.Use.LOOK_UP, Step.Code.Outcome.UNKNOWN, null));
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void revisions_are_filed_in_order() {
        bench.register.away(1);
        bench.outbox.add(bench.id, Samples.file(0));
        bench.outbox.add(bench.id, Samples.file(1));

        untilSettled();

        assertThat(bench.register.filed()).extracting(Report::revision).containsExactly(0, 1);
    }

    @Test
    void messages_do_not_wait_for_a_filing_nor_a_filing_for_messages() {
        bench.register.away(1);
        bench.outbox.add(bench.id, Samples.file(0));
        bench.say("one");

        bench.fileWhatIsDue();
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");
        assertThat(bench.outbox.left(bench.id)).hasSize(1);
    }

    private void untilSettled() {
        while (!bench.outbox.isSettled()) {
            bench.fileWhatIsDue();
            bench.outbox.nextDue().ifPresent(next -> {
                var wait = Duration.between(bench.pace.now(), next);
                assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(30));
                if (wait.isPositive()) bench.pace.pass(wait);
            });
        }
    }
}
