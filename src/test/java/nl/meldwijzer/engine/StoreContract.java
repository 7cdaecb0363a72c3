package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Effect.Lane;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.ConversationStore.Commit;
import nl.meldwijzer.engine.Outbox.Attempt;
import nl.meldwijzer.engine.Outbox.Lease;
import nl.meldwijzer.engine.Outbox.Manner;
import nl.meldwijzer.engine.Outbox.Pending;
import nl.meldwijzer.engine.Outbox.Remains;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/// What every store and its outbox promise. Each test starts with an empty store.
public abstract class StoreContract {
    protected static final Instant NOW = Samples.NOW;
    protected static final Duration LONG = Duration.ofSeconds(30);
    protected static final Duration SHORT = Duration.ofMillis(30);

    protected abstract ConversationStore store();

    protected abstract Outbox outbox();

    @Test
    void nobody_is_found_in_an_empty_store() {
        assertThat(store().find("demo", Samples.address())).isEmpty();
        assertThat(store().load(new ConversationId("p01.00000000000000000000000000000000"))).isEmpty();
        assertThat(outbox().due(NOW, 10)).isEmpty();
        assertThat(outbox().nextDue()).isEmpty();
    }

    @Test
    void a_fresh_seat_is_stored_by_its_first_commit() {
        var fresh = fresh();
        assertThat(fresh.version()).isZero();
        assertThat(store().load(fresh.id())).isEmpty();

        assertThat(commit(fresh, "e1", Samples.turn(Samples.full()))).isEqualTo(new Commit.Done());

        var found = found();
        assertThat(found.id()).isEqualTo(fresh.id());
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.conversation()).isEqualTo(Samples.full());
        assertThat(found.conversation().answers().keySet())
                .containsExactlyElementsOf(Samples.full().answers().keySet());
        assertThat(store().load(fresh.id()).orElseThrow().conversation()).isEqualTo(Samples.full());
    }

    @Test
    void a_conversation_belongs_to_one_address_at_one_meldpunt() {
        var who = Samples.address();
        talking();

        assertThat(store().find("elsewhere", who)).isEmpty();
        assertThat(store().find("demo", new Address(Medium.SMS, who.value(), who.sender()))).isEmpty();
        assertThat(store().find("demo", new Address(who.medium(), who.value() + "0", who.sender()))).isEmpty();
    }

    @Test
    void the_same_event_twice_changes_nothing() {
        var seat = talking("e1", Samples.say("a"));

        assertThat(found().hasSeen("e1")).isTrue();
        assertThat(found().hasSeen("e2")).isFalse();
        assertThat(commit(found(), "e1", Samples.turn(Samples.full(), Samples.say("b"))))
                .isEqualTo(new Commit.Duplicate());
        assertThat(found().version()).isEqualTo(1);
        assertThat(found().conversation()).isNotEqualTo(Samples.full());
        assertThat(messages(seat.id())).hasSize(1);
    }

    @Test
    void the_newest_sixty_four_events_are_remembered() {
        for (int i = 1; i <= 66; i++) commit(i == 1 ? fresh() : found(), "e" + i, Samples.turn(Samples.start()));

        assertThat(found().hasSeen("e66")).isTrue();
        assertThat(found().hasSeen("e3")).isTrue();
        assertThat(found().hasSeen("e2")).isFalse();
    }

    @Test
    void who_loaded_before_another_commit_is_stale_and_leaves_no_trace() {
        talking();
        var slow = found();
        commit(found(), "e2", Samples.turn(Samples.parked()));

        assertThat(commit(slow, "e3", Samples.turn(Samples.full(), Samples.say("lost")))).isEqualTo(new Commit.Stale());
        assertThat(found().conversation()).isEqualTo(Samples.parked());
        assertThat(found().hasSeen("e3")).isFalse();
        assertThat(messages(slow.id())).isEmpty();
    }

    @Test
    void who_is_stale_with_an_event_that_was_committed_hears_that_it_is_a_duplicate() {
        talking();
        var slow = found();
        commit(found(), "e2", Samples.turn(Samples.parked()));

        assertThat(commit(slow, "e2", Samples.turn(Samples.parked()))).isEqualTo(new Commit.Duplicate());
    }

    @Test
    void of_two_first_messages_the_second_is_stale() {
        var first = fresh();
        var second = fresh();
        commit(first, "e1", Samples.turn(Samples.start()));

        assertThat(commit(second, "e2", Samples.turn(Samples.full(), Samples.say("lost"))))
                .isEqualTo(new Commit.Stale());
        assertThat(found().id()).isEqualTo(first.id());
        assertThat(store().load(second.id())).isEmpty();
        assertThat(outbox().nextDue()).isEmpty();
    }

    @Test
    void a_new_conversation_takes_the_place_of_a_closed_one_and_remembers_its_events() {
        talking();
        commit(found(), "e2", Samples.turn(Samples.closed(Samples.parked())));
        var closed = found();
        var instead = store().fresh("demo", Samples.address(), Samples.start(), Optional.of(closed));
        var slower = store().fresh("demo", Samples.address(), Samples.start(), Optional.of(closed));

        assertThat(instead.hasSeen("e2")).isTrue();
        assertThat(commit(instead, "e3", Samples.turn(Samples.full()))).isEqualTo(new Commit.Done());
        assertThat(commit(slower, "e4", Samples.turn(Samples.full()))).isEqualTo(new Commit.Stale());

        assertThat(found().id()).isEqualTo(instead.id()).isNotEqualTo(closed.id());
        assertThat(found().hasSeen("e1")).isTrue();
        assertThat(store().load(closed.id()).orElseThrow().conversation().closed()).isTrue();
        assertThat(commit(closed, "f1", Samples.turn(closed.conversation(), Samples.say("late"))))
                .isEqualTo(new Commit.Done());
        assertThat(found().id()).isEqualTo(instead.id());
    }

    @Test
    void effects_wait_in_their_lanes_in_order() {
        var seat = talking("e1", Samples.say("a"), Samples.file(), Samples.fullSay());
        commit(found(), "e2", Samples.turn(Samples.parked(), Samples.say("c")));

        var messages = messages(seat.id());
        assertThat(messages).extracting(Pending::effect)
                .containsExactly(Samples.say("a"), Samples.fullSay(), Samples.say("c"));
        assertThat(messages).extracting(Pending::number).isSorted().doesNotHaveDuplicates();
        assertThat(messages).allMatch(one -> one.tries() == 0 && one.partsDone() == 0 && one.attempted() == null)
                .allMatch(one -> one.notBefore().equals(NOW));
        assertThat(pending(seat.id(), Lane.FILING)).extracting(Pending::effect).containsExactly(Samples.file());
    }

    @Test
    void who_gets_a_lane_gets_what_waits_in_it_and_where_to_send_it() {
        var seat = talking("e1", Samples.say("a"), Samples.file(), Samples.fullSay());

        var work = outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG).orElseThrow();

        assertThat(work.pending()).isEqualTo(messages(seat.id())).hasSize(2);
        assertThat(work.destination()).isEqualTo(new Outbox.Destination("demo", Samples.address()));
    }

    @Test
    void a_lane_in_which_nothing_is_due_is_nobodys() {
        var seat = talking("e1", Samples.say("a"), Samples.say("b"));
        var lease = lease(seat.id(), Lane.MESSAGES);
        outbox().postpone(lease, outbox().pending(lease).getFirst(), 0, NOW.plusSeconds(60));
        outbox().release(lease, Duration.ZERO);

        assertThat(outbox().lease(seat.id(), Lane.FILING, NOW, LONG)).isEmpty();
        assertThat(outbox().lease(seat.id(), Lane.MESSAGES, NOW.plusSeconds(59), LONG)).isEmpty();
        assertThat(outbox().lease(seat.id(), Lane.MESSAGES, NOW.plusSeconds(60), LONG)).isPresent();
    }

    @Test
    void what_waits_is_due_the_longest_due_first() {
        var first = talking("e1", Samples.say("a"));
        var second = talkingTo("+31600000002", NOW.plusSeconds(5));
        var third = talkingTo("+31600000003", NOW.minusSeconds(5));

        assertThat(outbox().nextDue()).contains(NOW.minusSeconds(5));
        assertThat(outbox().due(NOW, 10)).containsExactly(third.id(), first.id());
        assertThat(outbox().due(NOW.plusSeconds(5), 10)).containsExactly(third.id(), first.id(), second.id());
        assertThat(outbox().due(NOW.plusSeconds(5), 2)).containsExactly(third.id(), first.id());
        assertThat(outbox().due(NOW.minusSeconds(6), 10)).isEmpty();
    }

    @Test
    void what_is_settled_is_gone() {
        var seat = talking("e1", Samples.say("a"), Samples.say("b"));
        var lease = lease(seat.id(), Lane.MESSAGES);

        assertThat(outbox().settle(lease, outbox().pending(lease).getFirst())).isFalse();
        assertThat(outbox().pending(lease)).extracting(Pending::effect).containsExactly(Samples.say("b"));
        assertThat(outbox().nextDue()).contains(NOW);

        assertThat(outbox().settle(lease, outbox().pending(lease).getFirst())).isTrue();
        assertThat(outbox().pending(lease)).isEmpty();
        assertThat(outbox().nextDue()).isEmpty();
        assertThat(found().id()).isEqualTo(seat.id());
    }

    @Test
    void a_lane_is_given_back_with_its_last_effect() {
        var seat = talking("e1", Samples.say("a"));
        var lease = lease(seat.id(), Lane.MESSAGES);
        outbox().settle(lease, outbox().pending(lease).getFirst());

        commit(found(), "e2", Samples.turn(Samples.parked(), Samples.say("b")));

        assertThat(outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG)).isPresent();
    }

    @Test
    void what_is_put_aside_holds_up_nothing() {
        var seat = talking("e1", Samples.say("a"), Samples.say("b"));
        var lease = lease(seat.id(), Lane.MESSAGES);

        outbox().putAside(lease, outbox().pending(lease).getFirst());

        assertThat(outbox().pending(lease)).extracting(Pending::effect).containsExactly(Samples.say("b"));
        assertThat(outbox().nextDue()).contains(NOW);
        outbox().putAside(lease, outbox().pending(lease).getFirst());
        assertThat(outbox().nextDue()).isEmpty();
    }

    @Test
    void what_is_postponed_holds_up_its_lane_and_no_other() {
        var seat = talking("e1", Samples.say("a"), Samples.say("b"), Samples.file());
        var lease = lease(seat.id(), Lane.MESSAGES);
        var filing = lease(seat.id(), Lane.FILING);
        var later = NOW.plusSeconds(60);
        var head = outbox().pending(lease).getFirst();

        assertThat(outbox().attempt(lease, head, new Attempt(1, NOW, "abc", 0))).isTrue();
        outbox().postpone(lease, head, 1, later);

        assertThat(outbox().pending(lease).getFirst())
                .isEqualTo(new Pending(head.number(), Samples.say("a"), 1, 1, later, null));
        assertThat(outbox().nextDue()).contains(NOW);
        outbox().settle(filing, outbox().pending(filing).getFirst());
        assertThat(outbox().nextDue()).contains(later);
        assertThat(outbox().due(NOW, 10)).isEmpty();
        outbox().settle(lease, head);
        assertThat(outbox().nextDue()).contains(NOW);
    }

    @Test
    void an_attempt_is_known_to_whoever_comes_next() {
        var seat = talking("e1", Samples.say("a"));
        var attempt = new Attempt(2, NOW.plusSeconds(1), "0c1d", 1);
        var lease = lease(seat.id(), Lane.MESSAGES);

        assertThat(outbox().attempt(lease, outbox().pending(lease).getFirst(), attempt)).isTrue();
        outbox().release(lease, Duration.ZERO);

        assertThat(messages(seat.id()).getFirst().attempted()).isEqualTo(attempt);
    }

    @Test
    void what_was_put_off_before_the_clock_was_set_back_is_due_at_once() {
        var seat = talking("e1", Samples.say("a"));
        var lease = lease(seat.id(), Lane.MESSAGES);
        outbox().postpone(lease, outbox().pending(lease).getFirst(), 0, NOW.plusSeconds(60));

        assertThat(outbox().due(NOW, 10)).isEmpty();
        assertThat(outbox().due(NOW.minus(Duration.ofHours(2)), 10)).containsExactly(seat.id());
    }

    @Test
    void one_lane_is_leased_to_one_at_a_time() {
        var seat = talking("e1", Samples.say("a"), Samples.file());
        var lease = lease(seat.id(), Lane.MESSAGES);

        assertThat(outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG)).isEmpty();
        assertThat(outbox().lease(seat.id(), Lane.FILING, NOW, LONG)).isPresent();
        outbox().release(lease, Duration.ZERO);
        assertThat(outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG)).isPresent();
    }

    @Test
    void a_lease_that_is_given_back_later_keeps_others_off_until_then() {
        var seat = talking("e1", Samples.say("a"));
        outbox().release(lease(seat.id(), Lane.MESSAGES), SHORT);

        assertThat(outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG)).isEmpty();
        Until.holds(LONG, "it is free", () -> outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG).isPresent());
    }

    @Test
    void who_lost_the_lease_changes_nothing() {
        var seat = talking("e1", Samples.say("a"));
        var lost = outbox().lease(seat.id(), Lane.MESSAGES, NOW, SHORT).orElseThrow().lease();
        var effect = outbox().pending(lost).getFirst();
        Until.holds(LONG, "the lease runs out", () -> outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG).isPresent());

        assertThat(outbox().attempt(lost, effect, new Attempt(0, NOW, "x", 0))).isFalse();
        outbox().postpone(lost, effect, 0, NOW.plusSeconds(9));
        outbox().settle(lost, effect);
        outbox().release(lost, Duration.ZERO);

        assertThat(outbox().pending(lost)).containsExactly(effect);
        assertThat(outbox().nextDue()).contains(NOW);
        assertThat(outbox().lease(seat.id(), Lane.MESSAGES, NOW, LONG)).isEmpty();
    }

    @Test
    void after_hush_no_message_goes_out_even_if_it_was_under_way() {
        var seat = talking("e1", Samples.say("a"), Samples.say("b"), Samples.file());
        var lease = lease(seat.id(), Lane.MESSAGES);
        var running = outbox().pending(lease).getFirst();
        var waiting = outbox().pending(lease).getLast();
        outbox().attempt(lease, running, new Attempt(0, NOW, "x", 0));

        commit(found(), "e2", new Turn(Samples.parked(), List.of(Samples.say("bye")), true));

        assertThat(outbox().pending(lease)).extracting(Pending::effect).containsExactly(Samples.say("bye"));
        assertThat(outbox().attempt(lease, waiting, new Attempt(0, NOW, "x", 0))).isFalse();
        assertThat(outbox().attempt(lease, running, new Attempt(0, NOW, "x", 1))).isFalse();
        assertThat(pending(seat.id(), Lane.FILING)).hasSize(1);
    }

    @Test
    void what_is_kept_holds_up_its_lane_until_the_person_writes_and_goes_first_then() {
        var seat = talking("e1", Samples.say("a"), Samples.file());
        var lease = lease(seat.id(), Lane.MESSAGES);
        outbox().keep(lease, outbox().pending(lease).getFirst(), 0);
        commit(found(), "e2", Samples.turn(Samples.parked(), Samples.say("b")));
        assertThat(outbox().nextDue()).contains(NOW); // the filing
        var filing = lease(seat.id(), Lane.FILING);
        outbox().settle(filing, outbox().pending(filing).getFirst());
        assertThat(outbox().nextDue()).isEmpty();
        assertThat(outbox().due(NOW.plus(Duration.ofDays(20)), 10)).isEmpty();

        commit(found(), "e3", new Turn(Samples.parked(), List.of(Samples.say("c")), Turn.Unsent.GO_QUIETLY));

        assertThat(outbox().due(NOW, 10)).containsExactly(seat.id());
        assertThat(messages(seat.id())).extracting(Pending::effect)
                .containsExactly(Samples.say("a"), Samples.say("b"), Samples.say("c"));
        assertThat(messages(seat.id())).extracting(Pending::manner)
                .containsExactly(Manner.QUIET, Manner.USUAL, Manner.USUAL);
        assertThat(messages(seat.id())).extracting(Pending::notBefore).containsOnly(NOW);
    }

    @Test
    void what_a_turn_keeps_is_not_due_and_what_it_files_is() {
        var seat = talking();
        commit(found(), "e2", new Turn(Samples.parked(), List.of(Samples.say("a"), Samples.file()), Turn.Unsent.WAIT,
                true));

        assertThat(messages(seat.id()).getFirst().notBefore()).isEqualTo(Outbox.AFTER_THEIR_NEXT);
        assertThat(pending(seat.id(), Lane.FILING).getFirst().notBefore()).isEqualTo(NOW);
    }

    @Test
    void a_settled_message_that_is_remembered_can_be_put_back_once_in_its_place() {
        var seat = talking("e1", Samples.say("a"), Samples.say("b"), Samples.say("c"));
        var lease = lease(seat.id(), Lane.MESSAGES);
        var all = outbox().pending(lease);
        outbox().settle(lease, all.getFirst());
        outbox().settle(lease, all.get(1), new Remains(LONG, null, null));
        assertThat(outbox().settled(seat.id(), all.getFirst().number())).isEmpty();
        var settled = outbox().settled(seat.id(), all.get(1).number()).orElseThrow();
        assertThat(settled.effect()).isEqualTo(Samples.say("b"));

        outbox().back(seat.id(), settled, 2, NOW, Manner.PLAIN);
        outbox().back(seat.id(), settled, 2, NOW, Manner.PLAIN);

        assertThat(messages(seat.id())).containsExactly(
                new Pending(settled.number(), Samples.say("b"), 0, 2, NOW, null, Manner.PLAIN), all.get(2));
        outbox().settle(lease, all.get(2));
        outbox().settle(lease, settled, new Remains(LONG, null, null));
        assertThat(outbox().nextDue()).isEmpty();

        outbox().back(seat.id(), settled, 0, Outbox.AFTER_THEIR_NEXT, Manner.QUIET);
        assertThat(outbox().nextDue()).isEmpty();
        assertThat(messages(seat.id())).hasSize(1);
    }

    @Test
    void the_newest_sixteen_questions_are_known_by_the_messages_that_asked_them() {
        var says = IntStream.rangeClosed(1, 17).mapToObj(n -> Samples.say("q" + n)).toArray(Effect[]::new);
        var seat = talking("e1", says);
        var lease = lease(seat.id(), Lane.MESSAGES);
        var ask = 0;
        for (var message : outbox().pending(lease)) {
            ask++;
            outbox().settle(lease, message, new Remains(Duration.ZERO, null, new Outbox.Asked("SM" + ask, ask)));
        }

        assertThat(store().asked(seat.id(), "SM17")).isEqualTo(17);
        assertThat(store().asked(seat.id(), "SM2")).isEqualTo(2);
        assertThat(store().asked(seat.id(), "SM1")).isZero();
        assertThat(store().asked(seat.id(), "SM99")).isZero();
        assertThat(store().asked(new ConversationId(seat.id().partition() + "." + "0".repeat(32)), "SM2")).isZero();
    }

    @Test
    void whatsapp_is_told_when_the_person_was_last_heard() {
        var seat = talking("e1", Samples.say("a"));
        assertThat(outbox().destination(seat.id()).heard()).isNull();

        commit(found(), "e2", Samples.turn(Samples.parked()));
        assertThat(outbox().destination(seat.id()).heard()).isEqualTo(NOW);
    }

    @Test
    void hush_alone_leaves_nothing_due() {
        talking("e1", Samples.say("a"));

        commit(found(), "e2", new Turn(Samples.parked(), List.of(), true));

        assertThat(outbox().nextDue()).isEmpty();
        assertThat(messages(found().id())).isEmpty();
    }

    @Test
    void of_fifty_commits_of_one_event_one_counts() throws Exception {
        talking();
        var version = found().version();

        var outcomes = atOnce(50, _ -> take("e2", Samples.say("once")));

        assertThat(outcomes).isEqualTo(Map.of(new Commit.Done(), 1L, new Commit.Duplicate(), 49L));
        assertThat(found().version()).isEqualTo(version + 1);
        assertThat(messages(found().id())).hasSize(1);
    }

    @Test
    void fifty_first_messages_at_once_become_one_conversation() throws Exception {
        var outcomes = atOnce(50, i -> take("e" + i, Samples.say("s" + i)));

        assertThat(outcomes).isEqualTo(Map.of(new Commit.Done(), 50L));
        assertThat(found().version()).isEqualTo(50);
        assertThat(found().conversation().ask()).isEqualTo(50);
        assertThat(messages(found().id())).hasSize(50);
        assertThat(LongStream.range(0, 50).allMatch(i -> found().hasSeen("e" + i))).isTrue();
    }

    /// As the engine does it, without its limit: again until it is no longer stale.
    private Commit take(String event, Effect effect) {
        while (true) {
            var seat = store().find("demo", Samples.address()).orElseGet(this::fresh);
            if (seat.hasSeen(event)) return new Commit.Duplicate();
            var after = Samples.asking(seat.conversation(), "report.what");
            var outcome = commit(seat, event, Samples.turn(after, effect));
            if (!(outcome instanceof Commit.Stale)) return outcome;
        }
    }

    protected Seat fresh() {
        return store().fresh("demo", Samples.address(), Samples.start(), Optional.empty());
    }

    protected Seat found() {
        return store().find("demo", Samples.address()).orElseThrow();
    }

    protected Commit commit(Seat seat, String event, Turn turn) {
        return store().commit(seat, event, turn, NOW);
    }

    protected Seat talking() {
        return talking("e1");
    }

    protected Seat talking(String event, Effect... effects) {
        commit(fresh(), event, Samples.turn(Samples.start(), effects));
        return found();
    }

    private Seat talkingTo(String number, Instant at) {
        var seat = store().fresh("demo", new Address(Medium.SMS, number, "+3197"), start(), Optional.empty());
        store().commit(seat, "e1", Samples.turn(start(), Samples.say("a")), at);
        return seat;
    }

    private static Conversation start() {
        return Samples.start();
    }

    protected Lease lease(ConversationId id, Lane lane) {
        return outbox().lease(id, lane, NOW, LONG).orElseThrow().lease();
    }

    protected List<Pending> messages(ConversationId id) {
        return pending(id, Lane.MESSAGES);
    }

    protected List<Pending> pending(ConversationId id, Lane lane) {
        return outbox().pending(new Lease(id, lane, "only looking"));
    }

    private static Map<Commit, Long> atOnce(int times, IntFunction<Commit> take) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times).mapToObj(i -> (Callable<Commit>) () -> take.apply(i)).toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).collect(groupingBy(c -> c, counting()));
        }
    }
}
