package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.meldwijzer.channel.ScriptedChannel;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.MemoryCopies;
import nl.meldwijzer.engine.MemoryOutbox;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.PlainMessageKeys;
import nl.meldwijzer.engine.RecordingDoor;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.report.MemoryRegister;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// One dispatcher dies with its hands full, and another one goes on. The leases of the real outbox keep what these do: see
/// its contract.
class TakeOverTest {
    private static final Duration THIRTY_SECONDS = Duration.ofSeconds(30);

    private final ManualPace pace = new ManualPace();
    private final MemoryOutbox outbox = new MemoryOutbox(pace);
    private final ScriptedChannel channel = new ScriptedChannel();
    private final MemoryRegister register = new MemoryRegister();
    private final List<ConversationId> ids = Samples.conversations(100);

    @Test
    @Fault(23)
    void a_hundred_effects_of_a_dead_dispatcher_are_taken_within_thirty_seconds_in_order() {
        for (var id : ids) {
            outbox.open(id, new Outbox.Destination("demo", Samples.address(Medium.SMS, id)));
            for (var part : List.of(" a", " b", " c")) outbox.add(id, Samples.say(id + part));
            outbox.add(id, Samples.file(ids.indexOf(id)));
            for (var lane : Effect.Lane.values()) {
                assertThat(outbox.lease(id, lane, pace.now(), Held.LEASE)).isPresent(); // and then it dies
            }
        }
        var messages = worker(messages());
        var filings = worker(new FilingLane(register, new RecordingDoor(), pace, new Random(7), counts()));

        pace.pass(THIRTY_SECONDS.minusMillis(1));
        workThrough(messages, filings);
        assertThat(channel.texts()).isEmpty();
        pace.pass(Duration.ofMillis(1));
        workThrough(messages, filings);

        for (var id : ids) {
            assertThat(channel.texts()).filteredOn(text -> text.startsWith(id.value()))
                    .containsExactly(id + " a", id + " b", id + " c");
        }
        assertThat(register.filed()).hasSize(100);
        assertThat(outbox.isSettled()).isTrue();
    }

    private void workThrough(LaneWorker messages, LaneWorker filings) {
        for (var id : outbox.due(pace.now(), 1_000)) {
            messages.work(id);
            filings.work(id);
        }
    }

    private LaneWorker worker(Carrier carrier) {
        return new LaneWorker(outbox, carrier, EnumSet.allOf(Medium.class), (_, _) -> {}, pace, counts());
    }

    private MessageLane messages() {
        return new MessageLane(new Wording(Samples.catalogue(), Samples.REFERRALS), Map.of("demo", Samples.PROFILE),
                new Channels(List.of(channel), counts()), new Leftovers(new MemoryCopies(), Set.of()),
                new PlainMessageKeys(), new RecordingDoor(), pace,
                new Random(7), counts());
    }

    private static Counts counts() {
        return new Counts(new SimpleMeterRegistry());
    }
}
