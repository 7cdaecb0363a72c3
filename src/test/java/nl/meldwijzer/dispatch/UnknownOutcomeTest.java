package nl.meldwijzer.dispatch;

import java.time.Duration;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.Parts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A send whose answer was lost, and a program that died in the middle of one.
class UnknownOutcomeTest {
    private static final SendOutcome UNKNOWN = new SendOutcome.Unknown("timeout");

    private final Bench twilio = new Bench(Medium.WHATSAPP);
    private final Bench telegram = new Bench(Medium.TELEGRAM);

    @Test
    void it_is_not_looked_up_before_the_provider_can_know() {
        twilio.channel.then(UNKNOWN).arrival(true);
        twilio.say("one", "two");

        assertThat(twilio.sendWhatIsDue()).isEqualTo(Delivery.LOOK_UP_AFTER);
        twilio.pace.pass(Duration.ofSeconds(3));
        assertThat(twilio.sendWhatIsDue()).as("another program has no lease").isZero();

        assertThat(twilio.channel.lookUps()).isZero();
        assertThat(twilio.channel.texts()).containsExactly("one");
    }

    /// A program that slept in the midst of a call: the attempt is old, and the message may have gone out just now.
    @Test
    void after_a_long_sleep_nobody_looks_it_up_at_once() {
        twilio.channel.then(UNKNOWN).arrival(true).onSend(_ -> twilio.pace.pass(Duration.ofSeconds(20)));
        twilio.say("one");
        twilio.sendWhatIsDue();

        twilio.pace.pass(Delivery.LOOK_UP_AFTER.minusMillis(1));
        twilio.sendWhatIsDue();
        assertThat(twilio.channel.lookUps()).isZero();

        twilio.pace.pass(Duration.ofMillis(1));
        twilio.sendWhatIsDue();
        assertThat(twilio.channel.texts()).containsExactly("one");
        assertThat(twilio.outbox.isSettled()).isTrue();
    }

    @Test
    @Fault(49)
    void what_arrived_is_not_sent_again() {
        twilio.channel.then(UNKNOWN).arrival(true);
        twilio.say("one", "two");

        twilio.sendWhatIsDue();
        twilio.pace.pass(Delivery.LOOK_UP_AFTER);
        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactly("one", "two");
        assertThat(twilio.outbox.isSettled()).isTrue();
        assertThat(twilio.counted("unknown")).isEqualTo(1);
        assertThat(twilio.counted("arrived")).isEqualTo(1);
    }

    @Test
    @Fault(49)
    void what_did_not_arrive_is_sent_again_in_its_place() {
        twilio.channel.then(UNKNOWN).arrival(false);
        twilio.say("one", "two");

        twilio.sendWhatIsDue();
        twilio.pace.pass(Delivery.LOOK_UP_AFTER);
        twilio.sendWhatIsDue();
        twilio.pace.pass(Duration.ofSeconds(1));
        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactly("one", "one", "two");
        assertThat(twilio.outbox.isSettled()).isTrue();
        assertThat(twilio.counted("repeated")).isZero();
    }

    @Test
    void telegram_gets_it_once_more_and_that_is_flagged() {
        telegram.channel.then(UNKNOWN);
        telegram.say("one", "two");

        telegram.sendWhatIsDue();
        telegram.pace.pass(Delivery.LOOK_UP_AFTER);
        telegram.sendWhatIsDue();

        assertThat(telegram.channel.texts()).containsExactly("one", "one", "two");
        assertThat(telegram.counted("repeated")).isEqualTo(1);
        assertThat(telegram.outbox.isSettled()).isTrue();
    }

    @Test
    void telegram_never_gets_it_a_third_time() {
        telegram.channel.then(UNKNOWN, UNKNOWN);
        telegram.say("one", "two");

        for (int i = 0; i < 5; i++) {
            telegram.sendWhatIsDue();
            telegram.pace.pass(Delivery.LOOK_UP_AFTER);
        }

        assertThat(telegram.channel.texts()).containsExactly("one", "one", "two");
        assertThat(telegram.counted("uncertain")).isEqualTo(1);
        assertThat(telegram.outbox.isSettled()).isTrue();
    }

    @Test
    void twilio_is_asked_for_half_an_hour_before_anything_is_repeated() {
        twilio.channel.then(UNKNOWN);
        twilio.say("one");
        var began = twilio.pace.now();

        var rest = twilio.sendWhatIsDue();
        while (rest.isPositive()) {
            assertThat(rest).isLessThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(twilio.channel.calls()).hasSize(1);
            twilio.pace.pass(rest);
            rest = twilio.sendWhatIsDue();
        }

        assertThat(Duration.between(began, twilio.pace.now())).isBetween(Delivery.ASK_FOR,
                Delivery.ASK_FOR.plusMinutes(1));
        assertThat(twilio.channel.texts()).containsExactly("one", "one");
        assertThat(twilio.counted("repeated")).isEqualTo(1);
    }

    @Test
    void a_death_between_attempt_and_outcome_is_looked_up() {
        twilio.channel.arrival(true);
        twilio.say("one", "two");
        twilio.attemptAndDie(0, "one");

        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactly("two");
        assertThat(twilio.outbox.isSettled()).isTrue();
    }

    @Test
    void a_death_before_the_attempt_was_never_a_send() {
        twilio.say("one");
        twilio.outbox.lease(twilio.id, Effect.Lane.MESSAGES, twilio.pace.now(), Held.LEASE);
        twilio.pace.pass(Held.LEASE);

        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactly("one");
        assertThat(twilio.channel.lookUps()).isZero();
    }

    @Test
    void a_death_in_the_second_part_does_not_bring_back_the_first() {
        twilio.channel.arrival(true);
        var text = MessageLaneTest.longText();
        var parts = Parts.numbered(text, Medium.WHATSAPP);
        twilio.say(text);
        twilio.attemptAndDie(1, parts.get(1));

        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactlyElementsOf(parts.subList(2, parts.size()));
        assertThat(twilio.outbox.isSettled()).isTrue();
    }

    @Test
    void a_text_that_was_changed_meanwhile_cannot_be_looked_up() {
        twilio.channel.arrival(false);
        twilio.say("one");
        twilio.attemptAndDie(0, "one in older words");

        twilio.sendWhatIsDue();

        assertThat(twilio.channel.lookUps()).isZero();
        assertThat(twilio.channel.texts()).containsExactly("one");
        assertThat(twilio.counted("repeated")).isEqualTo(1);
    }

    @Test
    void an_exception_of_a_channel_is_an_unknown_outcome() {
        twilio.channel.thenThrow(new IllegalStateException("what somebody wrote")).arrival(true);
        twilio.say("one");

        twilio.sendWhatIsDue();
        twilio.pace.pass(Delivery.LOOK_UP_AFTER);
        twilio.sendWhatIsDue();

        assertThat(twilio.channel.texts()).containsExactly("one");
        assertThat(twilio.outbox.isSettled()).isTrue();
        assertThat(twilio.faults()).isEqualTo(1);
    }
}
