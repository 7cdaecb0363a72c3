package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import nl.meldwijzer.channel.CopyDeletion.Outcome.Gone;
import nl.meldwijzer.channel.CopyDeletion.Outcome.StillThere;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.Copies.Copy;
import nl.meldwijzer.engine.MemoryCopies;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class CopyDeleterTest {
    private final ManualPace pace = new ManualPace();
    private final MemoryCopies copies = new MemoryCopies();
    private final ScriptedDeletion deletion = new ScriptedDeletion();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CopyDeleter deleter = new CopyDeleter(copies, deletion, pace, new Counts(meters));
    private final Instant begin = pace.now();

    @Test
    void a_copy_is_deleted_a_minute_after_the_message_was_done_with() {
        add("SM1");

        deleter.round();
        assertThat(deletion.asked()).isEmpty();

        pace.pass(Copies.FIRST_WAIT);
        deleter.round();
        assertThat(deletion.asked()).containsExactly("demo SM1");
        assertThat(copies.left()).isEmpty();
    }

    @Test
    @Fault(53)
    void a_provider_that_refuses_for_three_days_is_asked_again_less_and_less_often() {
        add("SM1");
        deletion.answers(() -> pace.now().isBefore(begin.plus(Duration.ofDays(3)))
                ? new StillThere("twilio 20009")
                : new Gone());

        runUntilNothingIsLeft();

        assertThat(Duration.between(begin, pace.now())).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(deletion.asked()).hasSizeBetween(10, 25);
        assertThat(counted("given_up")).isZero();
    }

    @Test
    @Fault(53)
    void after_fifteen_days_somebody_is_told_and_no_sooner(CapturedOutput output) {
        add("SM1");
        deletion.answers(() -> new StillThere("http 500"));

        while (pace.now().isBefore(begin.plus(CopyDeleter.GIVE_UP_AFTER).minusSeconds(1))) {
            assertThat(copies.left()).hasSize(1);
            assertThat(output.getAll()).doesNotContain("does not delete");
            step();
        }
        runUntilNothingIsLeft();

        assertThat(Duration.between(begin, pace.now())).isEqualTo(CopyDeleter.GIVE_UP_AFTER);
        assertThat(output.getAll()).contains("ERROR").contains("a provider keeps a message that it does not delete");
        assertThat(counted("given_up")).isEqualTo(1);
    }

    @Test
    void what_is_sent_leaves_a_copy_and_what_is_refused_leaves_none() {
        var bench = new Bench(Medium.WHATSAPP);
        bench.channel.then(new SendOutcome.Sent("SM1"), new SendOutcome.Refused("63021", false));
        bench.say("one", "two");

        bench.sendWhatIsDue();

        assertThat(bench.outbox.copies()).containsExactly(new Copy("demo", "SM1", bench.pace.now()));
    }

    @Test
    void each_part_of_a_long_message_leaves_a_copy() {
        var bench = new Bench(Medium.WHATSAPP);
        bench.channel.then(new SendOutcome.Sent("SM1"), new SendOutcome.Sent("SM2"), new SendOutcome.Sent("SM3"));
        bench.say(MessageLaneTest.longText());

        bench.sendWhatIsDue();

        assertThat(bench.copies.left()).extracting(Copy::messageId).containsExactlyInAnyOrder("SM1", "SM2");
        assertThat(bench.outbox.copies()).extracting(Copy::messageId).containsExactly("SM3");
    }

    @Test
    void telegram_keeps_what_it_has_for_it_stands_on_the_phone() {
        var bench = new Bench(Medium.TELEGRAM);
        bench.say("one");

        bench.sendWhatIsDue();

        assertThat(bench.outbox.copies()).isEmpty();
    }

    private void add(String message) {
        copies.add(Samples.conversation(1), new Copy("demo", message, begin));
    }

    private void runUntilNothingIsLeft() {
        for (int i = 0; i < 1_000 && !copies.left().isEmpty(); i++) step();
        assertThat(copies.left()).isEmpty();
    }

    private void step() {
        var wait = Duration.between(pace.now(), copies.next());
        if (wait.isPositive()) pace.pass(wait);
        deleter.round();
    }

    private double counted(String outcome) {
        return meters.find("meldwijzer.copies")
                .tag("outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(it -> it.count())
                .sum();
    }
}
