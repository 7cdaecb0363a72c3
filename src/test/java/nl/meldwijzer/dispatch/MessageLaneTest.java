package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class MessageLaneTest {
    private final Bench bench = new Bench(Medium.SMS);

    @Test
    void messages_go_out_in_order_and_are_settled() {
        bench.say("one", "two", "three");

        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one", "two", "three");
        assertThat(bench.outbox.isSettled()).isTrue();
        assertThat(bench.outbox.isLeased()).isFalse();
        assertThat(bench.counted("sent")).isEqualTo(3);
    }

    @Test
    void a_message_knows_its_meldpunt_and_its_person() {
        bench.say("one");

        bench.sendWhatIsDue();

        var sent = bench.channel.calls().getFirst();
        assertThat(sent.meldpunt()).isEqualTo("demo");
        assertThat(sent.to()).isEqualTo(Samples.address(Medium.SMS, bench.id));
    }

    @Test
    void the_last_part_of_a_question_is_known_by_its_message_and_what_asks_nothing_is_not() {
        var whatsApp = new Bench(Medium.WHATSAPP);
        whatsApp.channel.then(new SendOutcome.Sent("SM1"), new SendOutcome.Sent("SM2"), new SendOutcome.Sent("SM3"));
        whatsApp.say("one");
        whatsApp.outbox.add(whatsApp.id, Samples.question("two ".repeat(500), 7));

        whatsApp.sendWhatIsDue();

        assertThat(whatsApp.channel.calls()).hasSize(3);
        assertThat(whatsApp.outbox.asked(whatsApp.id)).isEqualTo(Map.of("SM3", 7));
    }

    @Test
    void nobody_can_reply_to_a_message_in_an_sms() {
        bench.outbox.add(bench.id, Samples.question("one", 7));

        bench.sendWhatIsDue();

        assertThat(bench.outbox.asked(bench.id)).isEmpty();
    }

    @Test
    void what_comes_later_waits_for_what_must_be_tried_later() {
        bench.channel.then(new SendOutcome.TryLater(Duration.ofSeconds(35), "429"));
        bench.say("one", "two");

        bench.sendWhatIsDue();
        bench.pace.pass(Duration.ofSeconds(34));
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");

        bench.pace.pass(Duration.ofSeconds(1));
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one", "one", "two");
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void without_a_delay_of_the_provider_it_backs_off_and_gives_up_after_a_named_number_of_tries() {
        bench.say("one", "two");
        for (int i = 0; i <= Delivery.MOST_TRIES; i++) bench.channel.then(new SendOutcome.TryLater(Duration.ZERO, "x"));

        var began = bench.pace.now();
        while (!bench.outbox.isSettled()) {
            bench.sendWhatIsDue();
            bench.outbox.nextDue().ifPresent(next -> {
                assertThat(Duration.between(bench.pace.now(), next)).isLessThanOrEqualTo(Duration.ofMinutes(2));
                bench.pace.pass(Duration.between(bench.pace.now(), next));
            });
        }

        assertThat(bench.channel.calls()).hasSize(Delivery.MOST_TRIES + 2);
        assertThat(bench.channel.texts().getLast()).isEqualTo("two");
        assertThat(Duration.between(began, bench.pace.now())).isBetween(Duration.ofHours(18), Duration.ofHours(25));
        assertThat(bench.counted("given_up")).isEqualTo(1);
    }

    @Test
    @Fault(48)
    void in_a_storm_of_429_each_wait_is_longer_and_everything_goes_out_in_order() {
        bench.say("one", "two", "three");
        for (int i = 0; i < 12; i++) bench.channel.then(new SendOutcome.TryLater(Duration.ZERO, "http 429"));

        var waits = new ArrayList<Duration>();
        while (!bench.outbox.isSettled()) {
            bench.sendWhatIsDue();
            bench.outbox.nextDue().filter(next -> next.isAfter(bench.pace.now())).ifPresent(next -> {
                waits.add(Duration.between(bench.pace.now(), next));
                bench.pace.pass(waits.getLast());
            });
        }

        assertThat(waits).hasSize(12).startsWith(waits.getFirst());
        for (int i = 1; i < 7; i++) assertThat(waits.get(i)).isGreaterThan(waits.get(i - 1));
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(2)) <= 0);
        assertThat(bench.channel.texts().subList(0, 12)).containsOnly("one");
        assertThat(bench.channel.texts().subList(12, 15)).containsExactly("one", "two", "three");
    }

    @Test
    void what_is_refused_is_settled_and_the_next_goes_out() {
        bench.channel.then(new SendOutcome.Refused("63021", false));
        bench.say("one", "two");

        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one", "two");
        assertThat(bench.outbox.isSettled()).isTrue();
        assertThat(bench.door.taken()).isEmpty();
    }

    @Test
    @Fault(43)
    void who_cannot_be_reached_has_opted_out_and_gets_nothing_more() {
        bench.channel.then(new SendOutcome.Refused("21610", true));
        bench.door.then(() -> bench.outbox.hush(bench.id));
        bench.say("one", "two");

        bench.sendWhatIsDue();
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");
        assertThat(bench.door.taken()).singleElement().isInstanceOf(Event.OptedOut.class);
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void an_opt_out_that_could_not_be_kept_is_told_again() {
        bench.channel.then(new SendOutcome.Refused("21610", true), new SendOutcome.Refused("21610", true))
                .arrival(false);
        bench.door.refuse(1);
        bench.say("one");

        bench.sendWhatIsDue();
        assertThat(bench.outbox.isSettled()).isFalse();
        for (int i = 0; i < 2; i++) {
            bench.pace.pass(Delivery.LOOK_UP_AFTER);
            bench.sendWhatIsDue();
        }

        assertThat(bench.door.taken()).hasSize(1);
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void a_long_message_goes_on_at_the_part_that_failed() {
        bench.channel.then(
                new SendOutcome.Sent("1"), new SendOutcome.TryLater(Duration.ofSeconds(3), "429"),
                new SendOutcome.Sent("2"));
        bench.say(longText());

        bench.sendWhatIsDue();
        assertThat(bench.head().partsDone()).isEqualTo(1);
        bench.pace.pass(Duration.ofSeconds(3));
        bench.sendWhatIsDue();

        var sent = bench.channel.texts();
        assertThat(sent).hasSize(4);
        assertThat(sent.get(1)).isEqualTo(sent.get(2));
        assertThat(sent.getFirst()).isNotEqualTo(sent.get(1));
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void nothing_is_sent_when_the_lease_is_lost() {
        bench.say("one");
        bench.outbox.beforeAttempt(bench.outbox::loseLeases);

        bench.sendWhatIsDue();

        assertThat(bench.channel.calls()).isEmpty();
        assertThat(bench.outbox.isSettled()).isFalse();
    }

    @Test
    void nothing_is_sent_when_the_lease_could_run_out_during_the_call() {
        bench.say("one");
        bench.outbox.beforeAttempt(() -> bench.pace.pass(Duration.ofSeconds(17)));

        bench.sendWhatIsDue();

        assertThat(bench.channel.calls()).isEmpty();
        assertThat(bench.head().attempted()).isNull();

        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");
    }

    @Test
    void a_lane_that_somebody_else_works_on_is_left_alone() {
        bench.say("one");
        var other = bench.outbox.lease(bench.id, Effect.Lane.MESSAGES, bench.pace.now(), Held.LEASE)
                .orElseThrow()
                .lease();

        bench.sendWhatIsDue();
        assertThat(bench.channel.calls()).isEmpty();

        bench.outbox.release(other, Duration.ZERO);
        bench.sendWhatIsDue();
        assertThat(bench.channel.texts()).containsExactly("one");
    }

    @Test
    void a_turn_that_hushes_keeps_back_what_was_not_sent_yet() {
        bench.channel.onSend(_ -> bench.outbox.hush(bench.id));
        bench.say("one", "two");

        bench.sendWhatIsDue();
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    void what_is_known_of_a_send_survives_a_store_that_is_away_for_a_moment() {
        bench.channel.onSend(_ -> bench.outbox.fail(10));
        bench.say("one");

        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");
        assertThat(bench.outbox.isSettled()).isTrue();
        assertThat(bench.outbox.isLeased()).isFalse();
    }

    @Test
    void a_store_that_stays_away_is_left_to_those_who_hold_the_next_lease() {
        bench.channel.onSend(_ -> bench.outbox.fail(Integer.MAX_VALUE)).arrival(true);
        bench.say("one");

        assertThatThrownBy(bench::sendWhatIsDue).isInstanceOf(StoreUnavailable.class);
        bench.outbox.fail(0);
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");
        assertThat(bench.counted("arrived")).isEqualTo(1);
        assertThat(bench.outbox.isSettled()).isTrue();
    }

    @Test
    @Fault(22)
    void a_message_that_is_broken_in_the_store_is_put_aside_after_five_tries_and_stops_no_other(CapturedOutput output) {
        bench.say("before");
        var broken = bench.outbox.addBroken(bench.id);
        bench.say("after");

        for (int tries = 1; tries < LaneWorker.MOST_TRIES_TO_READ; tries++) {
            bench.sendWhatIsDue();
            assertThat(bench.channel.texts()).containsExactly("before");
            assertThat(bench.head().tries()).isEqualTo(tries);
            bench.pace.pass(Duration.ofSeconds(10));
        }
        assertThat(bench.outbox.aside()).isEmpty();
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("before", "after");
        assertThat(bench.outbox.aside()).extracting(Outbox.Pending::number).containsExactly(broken);
        assertThat(bench.outbox.isSettled()).isTrue();
        assertThat(bench.putAside()).isEqualTo(1);
        assertThat(output).containsOnlyOnce("ERROR").contains("effect put aside");
    }

    @Test
    @Fault(22)
    void a_message_that_cannot_be_written_is_put_aside_and_stops_no_other(CapturedOutput output) {
        var broken = Line.of("test.missing");
        bench.outbox.add(bench.id, new Effect.Say(Language.DUTCH, false, List.of(broken), null));
        bench.say("what somebody wrote");

        for (int i = 0; i < 10; i++) {
            bench.sendWhatIsDue();
            bench.pace.pass(Duration.ofMinutes(1));
        }

        assertThat(bench.channel.texts()).containsExactly("what somebody wrote");
        assertThat(bench.outbox.isSettled()).isTrue();
        assertThat(bench.outbox.aside()).hasSize(1);
        assertThat(bench.putAside()).isEqualTo(1);
        assertThat(bench.counted("given_up")).isEqualTo(1);
        assertThat(bench.faults()).isEqualTo(5);
        assertThat(output).contains("outcome=given_up reason=unwritable").doesNotContain("what somebody wrote");
    }

    @Test
    void a_channel_that_is_off_holds_its_messages() {
        var off = new Channels(List.of(), new Counts(bench.meters));

        assertThat(off.send(new Outbound(
                Samples.address(Medium.SMS, bench.id), "demo", "one", List.of(), "")))
                .isEqualTo(new SendOutcome.TryLater(Duration.ZERO, "channel-off"));
    }

    @Test
    void after_a_stop_no_call_is_begun() {
        bench.channel.onSend(_ -> bench.messages.stop());
        bench.say("one", "two");

        bench.sendWhatIsDue();
        bench.sendWhatIsDue();

        assertThat(bench.channel.texts()).containsExactly("one");
        assertThat(bench.outbox.left(bench.id)).hasSize(1);
    }

    @Test
    void a_stop_between_two_parts_leaves_no_doubt_about_the_first() {
        bench.channel.onSend(_ -> bench.messages.stop());
        bench.say(longText());

        bench.sendWhatIsDue();

        assertThat(bench.channel.calls()).hasSize(1);
        assertThat(bench.head().partsDone()).isEqualTo(1);
        assertThat(bench.head().attempted()).isNull();
    }

    @Test
    void lateness_is_measured_from_the_commit_to_the_first_send() {
        bench.say("one");
        bench.pace.pass(Duration.ofMillis(250));

        bench.sendWhatIsDue();

        assertThat(bench.meters.get("meldwijzer.messages.lateness")
                .timer()
                .max(TimeUnit.MILLISECONDS))
                .isEqualTo(250);
    }

    static String longText() {
        return IntStream.range(1_000, 1_350).mapToObj(i -> "woord" + i).collect(Collectors.joining(" "));
    }
}
