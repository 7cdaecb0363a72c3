package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody sets the clock of our machine while messages are under way.
class ClockTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final SendOutcome LATER = new SendOutcome.TryLater(Duration.ofMinutes(1), "twilio 20429");
    private static final SendOutcome UNKNOWN = new SendOutcome.Unknown("timeout");

    private final Bench twilio = new Bench(Medium.WHATSAPP);

    @Test
    @Fault(9)
    void what_was_put_off_goes_out_although_the_clock_was_set_back() {
        twilio.channel.then(LATER);
        twilio.say("one", "two");
        twilio.sendWhatIsDue();
        assertThat(twilio.outbox.due(twilio.pace.now(), 10)).isEmpty();

        twilio.pace.jump(TWO_HOURS.negated());

        assertThat(twilio.outbox.due(twilio.pace.now(), 10)).containsExactly(twilio.id);
        twilio.sendWhatIsDue();
        assertThat(twilio.channel.texts()).containsExactly("one", "one", "two");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, -2})
    @Fault(9)
    void an_unknown_outcome_is_looked_up_once_and_not_repeated_when_the_clock_jumps(long hours) {
        twilio.channel.then(UNKNOWN).arrival(true);
        twilio.say("one", "two");
        twilio.sendWhatIsDue();

        twilio.pace.pass(Delivery.LOOK_UP_AFTER);
        twilio.pace.jump(Duration.ofHours(hours));
        twilio.outbox.loseLeases(); // in the store they do not run by our clock
        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactly("one", "two");
        assertThat(twilio.counted("arrived")).isOne();
        assertThat(twilio.channel.lookedUpSince()).isBefore(twilio.pace.now());
    }

    @ParameterizedTest
    @ValueSource(longs = {2, -2})
    @Fault(9)
    void a_lease_is_counted_in_time_that_passed_and_not_by_the_clock(long hours) {
        twilio.say("one");
        twilio.channel.onSend(_ -> twilio.pace.jump(Duration.ofHours(hours)));

        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactly("one");
        assertThat(twilio.faults()).isZero();
    }

    /// At two in the night of 25 October 2026 the clock of the wall is set back, and at two on 28 March 2027 forward.
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25", "2027-03-28"})
    @Fault(9)
    void summer_time_begins_and_ends_without_a_message_that_is_early_or_late(String day) {
        var night = LocalDate.parse(day).atTime(LocalTime.of(0, 30)).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
        twilio.pace.jump(Duration.between(twilio.pace.now(), night));
        var waits = List.of(Duration.ofMinutes(45), Duration.ofMinutes(59), Duration.ofMinutes(30));
        waits.forEach(wait -> twilio.channel.then(new SendOutcome.TryLater(wait, "twilio 20429")));
        twilio.say("one");

        for (int at = 0; at < waits.size(); at++) {
            twilio.sendWhatIsDue();
            assertThat(twilio.channel.calls()).hasSize(at + 1);
            twilio.pace.pass(waits.get(at).minusSeconds(1));
            twilio.sendWhatIsDue();
            assertThat(twilio.channel.calls()).as("not a second early").hasSize(at + 1);
            twilio.pace.pass(Duration.ofSeconds(1));
        }
        twilio.sendWhatIsDue();

        assertThat(twilio.channel.calls()).hasSize(waits.size() + 1);
        assertThat(twilio.outbox.isSettled()).isTrue();
        assertThat(twilio.pace.now()).isAfter(Instant.parse(day + "T00:40:00Z"));
    }
}
