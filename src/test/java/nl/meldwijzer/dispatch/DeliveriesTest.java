package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.meldwijzer.channel.DeliveryReport;
import nl.meldwijzer.channel.DeliveryReport.Remedy;
import nl.meldwijzer.channel.DeliveryReport.Stage;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.MemoryDeliveryLog;
import nl.meldwijzer.engine.MemoryOutbox;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Outbox.Remains;
import nl.meldwijzer.engine.PlainMessageKeys;
import nl.meldwijzer.engine.RecordingDoor;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveriesTest {
    private final PlainMessageKeys keys = new PlainMessageKeys();
    private final ManualPace pace = new ManualPace();
    private final MemoryOutbox outbox = new MemoryOutbox(pace);
    private final MemoryDeliveryLog log = new MemoryDeliveryLog();
    private final RecordingDoor door = new RecordingDoor();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deliveries deliveries = new Deliveries(keys, log, outbox, door, pace, new Counts(meters));
    private final String key = keys.key(new MessageKeys.Part(Samples.conversation(3), 7_000, 0));

    @Test
    @Fault(51)
    void a_late_or_repeated_report_tells_nothing_new() {
        assertThat(tell(Stage.DELIVERED)).isEqualTo(new Taken.Done());
        for (var late : new Stage[]{Stage.QUEUED, Stage.SENT, Stage.DELIVERED, Stage.FAILED, Stage.UNDELIVERED})
            assertThat(tell(late)).as(late.name()).isEqualTo(new Taken.Duplicate());
        assertThat(tell(Stage.READ)).isEqualTo(new Taken.Done());

        assertThat(meters.find("meldwijzer.messages.not_delivered").counters()).isEmpty();
    }

    @Test
    @Fault(51)
    void a_failure_that_is_told_before_the_call_was_answered_waits_for_the_answer() {
        var id = Samples.conversation(3);
        outbox.open(id, new Outbox.Destination("demo", Samples.address(Medium.WHATSAPP, id)));
        var early = keys.key(new MessageKeys.Part(id, outbox.add(id, Samples.question("one", 7)), 0));
        var work = outbox.lease(id, Effect.Lane.MESSAGES, pace.now(), Held.LEASE).orElseThrow();
        var message = work.pending().getFirst();
        pace.whilePausing(() -> outbox.settle(work.lease(), message, new Remains(Delivery.REMEMBERED, null, null)));

        assertThat(deliveries.take(new DeliveryReport(early, Stage.FAILED, "twilio 63005", Remedy.PLAIN_TEXT)))
                .isEqualTo(new Taken.Done());
        assertThat(deliveries.take(new DeliveryReport(early, Stage.SENT, "", Remedy.NONE)))
                .isEqualTo(new Taken.Duplicate());

        assertThat(outbox.left(id)).singleElement()
                .satisfies(back -> assertThat(back.manner()).isEqualTo(Outbox.Manner.PLAIN));
    }

    @Test
    void parts_of_one_message_are_followed_apart() {
        tell(Stage.DELIVERED);
        var second = keys.key(new MessageKeys.Part(Samples.conversation(3), 7_000, 1));

        assertThat(deliveries.take(new DeliveryReport(second, Stage.SENT, "", Remedy.NONE)))
                .isEqualTo(new Taken.Done());
    }

    @Test
    void who_opted_out_at_the_provider_has_opted_out_here_once() {
        var gone = new DeliveryReport(key, Stage.FAILED, "twilio 21610", Remedy.OPTED_OUT);

        assertThat(deliveries.take(gone)).isEqualTo(new Taken.Done());
        assertThat(deliveries.take(gone)).isEqualTo(new Taken.Duplicate());

        assertThat(door.taken()).containsExactly(new Event.OptedOut("unreachable:7000"));
    }

    @Test
    void an_opt_out_that_cannot_be_kept_is_to_be_told_again() {
        var gone = new DeliveryReport(key, Stage.UNDELIVERED, "twilio 21610", Remedy.OPTED_OUT);
        door.refuse(1);
        assertThat(deliveries.take(gone)).isInstanceOf(Taken.Unavailable.class);
        log.away(true);
        assertThat(deliveries.take(gone)).isInstanceOf(Taken.Unavailable.class);
        log.away(false);

        assertThat(deliveries.take(gone)).isEqualTo(new Taken.Done());
        assertThat(door.taken()).hasSize(1);
    }

    @Test
    void what_was_not_delivered_is_counted_by_its_reason_and_stops_nobody() {
        deliveries.take(new DeliveryReport(key, Stage.UNDELIVERED, "twilio 30007", Remedy.NONE));

        assertThat(meters.counter("meldwijzer.messages.not_delivered", "reason", "twilio 30007").count()).isEqualTo(1);
        assertThat(door.taken()).isEmpty();
    }

    @Test
    @Fault(51)
    void a_key_that_is_none_of_ours_changes_nothing() {
        assertThat(deliveries.take(new DeliveryReport("forged", Stage.FAILED, "twilio 21610", Remedy.OPTED_OUT)))
                .isEqualTo(new Taken.Duplicate());
        assertThat(door.taken()).isEmpty();
    }

    private Taken tell(Stage stage) {
        return deliveries.take(new DeliveryReport(key, stage, "", Remedy.NONE));
    }
}
