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
import nl.meldwijzer.report.MemoryRegister;
import nl.meldwijzer.text.Medium;

/// One conversation and everything around it, for tests in which time stands still.
final class Bench {
    final ManualPace pace = new ManualPace();
    final MemoryOutbox outbox = new MemoryOutbox(pace);
    final MemoryCopies copies = new MemoryCopies();
    final ScriptedChannel channel = new ScriptedChannel();
    final RecordingDoor door = new RecordingDoor();
    final MemoryRegister register = new MemoryRegister();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ConversationId id = Samples.conversation(17);
    final LaneWorker messages;
    final LaneWorker filings;

    Bench(Medium medium) {
        var counts = new Counts(meters);
        outbox.open(id, new Outbox.Destination("demo", Samples.address(medium, id)));
        messages = new LaneWorker(
                outbox,
                new MessageLane(
                        new Wording(Samples.catalogue(), Samples.REFERRALS), Map.of("demo", Samples.PROFILE),
                        new Channels(List.of(channel), counts),
                        new Leftovers(copies, Set.of(Medium.WHATSAPP, Medium.SMS)), new PlainMessageKeys(), door, pace,
                        new Random(7),
                        counts),
                EnumSet.allOf(Medium.class), (_, _) -> {}, pace, counts);
        filings = new LaneWorker(outbox, new FilingLane(register, door, pace, new Random(7), counts),
                EnumSet.allOf(Medium.class), (_, _) -> {}, pace, counts);
    }

    void say(String... texts) {
        for (var text : texts) outbox.add(id, Samples.say(text));
    }

    Duration sendWhatIsDue() {
        return messages.work(id);
    }

    Duration fileWhatIsDue() {
        return filings.work(id);
    }

    /// The program that attempted this is dead, and its lease has run out.
    void attemptAndDie(int part, String text) {
        var work = outbox.lease(id, Effect.Lane.MESSAGES, pace.now(), Held.LEASE).orElseThrow();
        outbox.attempt(work.lease(), work.pending().getFirst(),
                new Outbox.Attempt(part, pace.now(), Delivery.hash(text), 0));
        pace.pass(Held.LEASE);
    }

    Outbox.Pending head() {
        return outbox.left(id).getFirst();
    }

    double counted(String outcome) {
        return meters.find("meldwijzer.messages")
                .tag("outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    double putAside() {
        return meters.counter("meldwijzer.dispatch.put_aside", "lane", "messages").count();
    }

    double faults() {
        return meters.counter("meldwijzer.dispatch.failures", "where", "fault").count();
    }
}
