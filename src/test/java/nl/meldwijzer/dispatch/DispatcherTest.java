package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.ScriptedChannel;
import nl.meldwijzer.channel.SendOutcome;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// The dispatcher on real threads and in real time.
@Timeout(60)
class DispatcherTest {
    private static final ConversationId ONE = Samples.conversation(1);
    private static final ConversationId TWO = Samples.conversation(2);

    private final MemoryOutbox outbox = new MemoryOutbox(InstantSource.system());
    private final ScriptedChannel channel = new ScriptedChannel();
    private final MemoryRegister register = new MemoryRegister();
    private final RecordingDoor door = new RecordingDoor();
    private final Dispatcher dispatcher = dispatcher();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        gate.countDown();
        dispatcher.stop();
    }

    @Test
    void two_hundred_conversations_go_side_by_side_each_in_order() {
        var fiftyTogether = new CountDownLatch(50);
        channel.onSend(_ -> {
            fiftyTogether.countDown();
            await(fiftyTogether);
        });
        dispatcher.start();

        var ids = Samples.conversations(200);
        for (var id : ids) {
            say(id, id + " a");
            say(id, id + " b");
            nudge(id);
        }

        untilSettled();
        assertThat(channel.calls()).hasSize(400);
        for (var id : ids) {
            assertThat(channel.texts()).filteredOn(text -> text.startsWith(id.value()))
                    .containsExactly(id + " a", id + " b");
        }
    }

    @Test
    void one_conversation_has_one_message_in_flight() {
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        channel.onSend(_ -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            inFlight.decrementAndGet();
        });
        dispatcher.start();

        IntStream.range(0, 100).parallel().forEach(i -> {
            say(ONE, "message " + i);
            nudge(ONE);
        });

        untilSettled();
        assertThat(channel.calls()).hasSize(100);
        assertThat(most).hasValue(1);
    }

    @Test
    void a_filing_that_hangs_holds_up_no_message() {
        register.onFile(this::passGate);
        dispatcher.start();

        outbox.add(ONE, Samples.file(0));
        say(ONE, "one");
        nudge(ONE);

        Awaitility.await().until(() -> channel.texts().equals(List.of("one")));
        assertThat(register.filed()).isEmpty();
        gate.countDown();
        untilSettled();
        assertThat(register.filed()).hasSize(1);
    }

    @Test
    void a_message_that_hangs_holds_up_no_filing_and_no_other_conversation() {
        channel.onSend(this::passGateOfOne);
        dispatcher.start();

        outbox.add(ONE, Samples.file(0));
        say(ONE, "one");
        say(TWO, "two");
        nudge(ONE);
        nudge(TWO);

        Awaitility.await().until(() -> register.filed().size() == 1 && outbox.left(TWO).isEmpty());
        assertThat(outbox.left(ONE)).hasSize(1);
    }

    @Test
    @Fault(10)
    void a_provider_that_hangs_holds_up_no_message_to_another() {
        var hanging = new AtomicInteger();
        channel.onSend(message -> {
            if (message.to().medium() == Medium.TELEGRAM) return;
            hanging.incrementAndGet();
            passGate();
        });
        dispatcher.start();
        for (var id : Samples.conversations(200)) {
            say(id, Medium.WHATSAPP, "one");
            dispatcher.nudge(id, Medium.WHATSAPP, EnumSet.of(Effect.Lane.MESSAGES));
        }
        Awaitility.await().until(() -> hanging.get() == 64);

        var nudged = Samples.conversation(301);
        var found = Samples.conversation(302);
        say(nudged, Medium.TELEGRAM, "nudged");
        dispatcher.nudge(nudged, Medium.TELEGRAM, EnumSet.of(Effect.Lane.MESSAGES));
        say(found, Medium.TELEGRAM, "found by a sweep");

        Awaitility.await().until(() -> outbox.left(nudged).isEmpty() && outbox.left(found).isEmpty());
        assertThat(hanging).hasValue(64);
        gate.countDown();
        untilSettled();
    }

    @Test
    void what_nobody_nudged_for_is_found_by_a_sweep() {
        dispatcher.start();

        say(ONE, "from another program");

        untilSettled();
        assertThat(channel.texts()).containsExactly("from another program");
    }

    @Test
    void what_was_put_off_is_done_when_its_time_comes() {
        channel.then(new SendOutcome.TryLater(Duration.ofMillis(1_200), "429"));
        dispatcher.start();

        say(ONE, "one");
        nudge(ONE);

        untilSettled();
        assertThat(channel.texts()).containsExactly("one", "one");
    }

    @Test
    void a_store_that_comes_back_finds_it_still_at_work() {
        outbox.fail(3);
        dispatcher.start();
        say(ONE, "one");

        untilSettled();

        assertThat(channel.texts()).containsExactly("one");
    }

    @Test
    void a_conversation_that_breaks_every_time_stops_no_other() {
        var nowhere = Samples.conversation(300);
        outbox.add(nowhere, Samples.say("to nobody"));
        dispatcher.start();
        nudge(nowhere);

        say(ONE, "one");
        nudge(ONE);

        Awaitility.await().until(() -> outbox.left(ONE).isEmpty());
        assertThat(outbox.left(nowhere)).hasSize(1);
    }

    @Test
    void only_the_lanes_that_were_nudged_are_looked_at() {
        var looked = new CopyOnWriteArrayList<Effect.Lane>();
        outbox.beforeLease(looked::add);
        dispatcher.start(); // nothing is due, so the sweep looks nowhere

        dispatcher.nudge(ONE, Medium.SMS, EnumSet.of(Effect.Lane.MESSAGES));
        Awaitility.await().until(() -> looked.size() == 1);
        dispatcher.nudge(ONE, Medium.SMS, EnumSet.of(Effect.Lane.FILING));
        Awaitility.await().until(() -> looked.size() == 2);

        assertThat(looked).containsExactly(Effect.Lane.MESSAGES, Effect.Lane.FILING);
    }

    @Test
    void a_stop_lets_the_call_in_flight_end_and_begins_no_other() {
        var inCall = new CountDownLatch(1);
        channel.onSend(_ -> {
            inCall.countDown();
            passGate();
        });
        dispatcher.start();
        say(ONE, "one");
        say(ONE, "two");
        nudge(ONE);
        await(inCall);

        var stopping = Thread.ofVirtual().start(dispatcher::stop);
        Awaitility.await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        gate.countDown();
        join(stopping);

        assertThat(channel.texts()).containsExactly("one");
        assertThat(outbox.left(ONE)).singleElement().satisfies(left -> assertThat(left.attempted()).isNull());
        assertThat(outbox.isLeased()).isFalse();
        assertThat(dispatcher.isRunning()).isFalse();
    }

    @Test
    void it_can_be_started_again() {
        dispatcher.start();
        dispatcher.stop();
        say(ONE, "one");
        nudge(ONE);

        dispatcher.start();

        untilSettled();
        assertThat(channel.texts()).containsExactly("one");
    }

    @Test
    @Fault(48)
    void however_many_must_wait_no_more_threads_send_than_are_meant_to() {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        channel.onSend(_ -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            LockSupport.parkNanos(2_000_000);
            atOnce.decrementAndGet();
        });
        var ids = Samples.conversations(400);
        for (int i = 0; i < ids.size(); i++) channel.then(new SendOutcome.TryLater(Duration.ofMillis(200), "http 429"));
        ids.forEach(id -> say(id, "text of " + id));
        var dispatcher = dispatcher();

        dispatcher.start();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(outbox::isSettled);
        } finally {
            dispatcher.stop();
        }

        assertThat(channel.texts()).hasSize(800);
        assertThat(Set.copyOf(channel.texts())).hasSize(400);
        assertThat(most.get()).isBetween(2, 64);
    }

    private Dispatcher dispatcher() {
        var pace = Pace.of(InstantSource.system());
        var counts = new Counts(new SimpleMeterRegistry());
        var wording = new Wording(Samples.catalogue(), Map.of("veilig-thuis", Samples.REFERRALS.get("veilig-thuis")));
        var messages = new MessageLane(wording, Map.of("demo", Samples.PROFILE), new Channels(List.of(channel), counts),
                new Leftovers(new MemoryCopies(), Set.of()), new PlainMessageKeys(), door, pace, new Random(), counts);
        return new Dispatcher(outbox, List.of(messages, new FilingLane(register, door, pace, new Random(), counts)),
                List.of(Set.of(Medium.WHATSAPP, Medium.SMS), Set.of(Medium.TELEGRAM)), pace, counts);
    }

    private void nudge(ConversationId id) {
        dispatcher.nudge(id, Medium.SMS, EnumSet.allOf(Effect.Lane.class));
    }

    private void say(ConversationId id, String text) {
        say(id, Medium.SMS, text);
    }

    private void say(ConversationId id, Medium medium, String text) {
        outbox.open(id, new Outbox.Destination("demo", Samples.address(medium, id)));
        outbox.add(id, Samples.say(text));
    }

    private void untilSettled() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(outbox::isSettled);
    }

    private void passGate() {
        await(gate);
    }

    private void passGateOfOne(Outbound message) {
        if (message.text().equals("one")) passGate();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
