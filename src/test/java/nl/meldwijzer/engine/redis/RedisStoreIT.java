package nl.meldwijzer.engine.redis;

import io.lettuce.core.FlushMode;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Effect.Lane;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.ConversationStore.Commit;
import nl.meldwijzer.engine.Copies.Copy;
import nl.meldwijzer.engine.Copies.Due;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Outbox.Remains;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.engine.WrittenByNewer;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Urgency;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedisStoreIT extends RedisContract {
    @Override
    RedisProcess redis() throws IOException {
        return RedisProcess.start(folder);
    }

    @Override
    RedisSettings settings(RedisProcess running) {
        return new RedisSettings(running.url(), List.of());
    }

    @Test
    void a_server_that_forgot_the_scripts_learns_them_again() {
        talking("e1", Samples.say("a"));
        link.call(commands -> commands.scriptFlush(FlushMode.SYNC));

        assertThat(commit(found(), "e2", Samples.turn(Samples.parked()))).isEqualTo(new Commit.Done());
        link.call(commands -> commands.scriptFlush(FlushMode.SYNC));
        var lease = lease(found().id(), Lane.MESSAGES);
        outbox.settle(lease, outbox.pending(lease).getFirst());
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void what_an_earlier_life_of_this_program_held_need_not_run_out_and_it_can_do_no_more_with_it() {
        var seat = talking("e1", Samples.say("a"));
        var dead = new RedisOutbox(link, keyring, Holder.of("one"));
        var alive = new RedisOutbox(link, keyring, Holder.of("one"));
        var other = new RedisOutbox(link, keyring, Holder.of("two"));
        var lost = dead.lease(seat.id(), Lane.MESSAGES, Instant.now(), LONG).orElseThrow().lease();
        var effect = dead.pending(lost).getFirst();

        assertThat(dead.lease(seat.id(), Lane.MESSAGES, Instant.now(), LONG)).isEmpty();
        assertThat(other.lease(seat.id(), Lane.MESSAGES, Instant.now(), LONG)).isEmpty();
        assertThat(alive.lease(seat.id(), Lane.MESSAGES, Instant.now(), LONG)).isPresent();

        assertThat(alive.lease(seat.id(), Lane.MESSAGES, Instant.now(), LONG)).isEmpty();
        assertThat(dead.attempt(lost, effect, new Outbox.Attempt(0, Instant.now(), "x", 0))).isFalse();
    }

    @Test
    @Fault(12)
    void what_a_newer_version_wrote_is_left_to_it_untouched() {
        var seat = talking("e1", Samples.say("a"));
        var key = Keys.conversation(seat.id());
        var ours = link.call(commands -> commands.get(key));
        var newer = ours.clone();
        newer[0]++;
        link.call(commands -> commands.set(key, newer));
        var engine = engine();
        var message = new Inbound("m2", "demo", Samples.address(), "", new Content.Text("hoi"));

        assertThat(engine.take(message)).isInstanceOf(Taken.Unavailable.class);
        assertThat(engine.take(seat.id(), new Event.Edited("e3"))).isInstanceOf(Taken.Unavailable.class);
        assertThatThrownBy(() -> outbox.destination(seat.id())).isInstanceOf(WrittenByNewer.class);
        byte[] after = link.call(commands -> commands.get(key));
        assertThat(after).isEqualTo(newer);
        assertThat(outbox.due(Samples.NOW, 10)).containsExactly(seat.id());

        link.call(commands -> commands.set(key, ours)); // as the newer version would read it
        assertThat(engine.take(message)).isEqualTo(new Taken.Done());
    }

    private Engine engine() {
        return new Engine(store, (before, _, _) -> Samples.turn(before, Samples.say("b")),
                new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false),
                WholeUnderstanding.load(), Map.of("demo", Samples.profile()), () -> Samples.NOW, () -> Samples.REPORT,
                () -> "K7Q-F3M-2XR", (_, _, _) -> {});
    }

    @Test
    void a_conversation_lives_thirty_days_after_its_last_event_and_longer_while_something_is_left_to_do() {
        var seat = fresh();
        var record = Keys.conversation(seat.id());
        var who = Keys.who(keyring, "demo", Samples.address());
        store.commit(seat, "e1", Samples.turn(Samples.start()), NOW);
        assertThat(List.of(ttl(record), ttl(who))).allMatch(RedisStoreIT::isThirtyDays);

        store.commit(found(), "e2", Samples.turn(Samples.parked(), Samples.say("a"), Samples.file()), NOW);
        assertThat(List.of(ttl(record), ttl(who))).containsOnly(-1L);

        var messages = lease(seat.id(), Lane.MESSAGES);
        outbox.settle(messages, outbox.pending(messages).getFirst());
        assertThat(List.of(ttl(record), ttl(who))).containsOnly(-1L);

        var filing = lease(seat.id(), Lane.FILING);
        outbox.settle(filing, outbox.pending(filing).getFirst());
        assertThat(List.of(ttl(record), ttl(who))).allMatch(RedisStoreIT::isThirtyDays);
        assertThat(keys()).doesNotContain(Keys.out(seat.id()), Keys.due(seat.id().partition()));
    }

    @Test
    void what_only_waits_for_the_person_ends_with_the_conversation() {
        var seat = talking("e1", Samples.say("a"));
        var lease = lease(seat.id(), Lane.MESSAGES);
        var places = List.of(Keys.conversation(seat.id()), Keys.out(seat.id()),
                Keys.who(keyring, "demo", Samples.address()));

        outbox.keep(lease, outbox.pending(lease).getFirst(), 0);
        assertThat(places).allMatch(key -> isThirtyDays(ttl(key)));

        commit(found(), "e2", new Turn(Samples.parked(), List.of(), Turn.Unsent.GO));
        assertThat(places).allMatch(key -> ttl(key) == -1);
    }

    @Test
    void what_the_provider_keeps_is_noted_with_the_turn_and_with_the_end_of_a_message() {
        var copies = new RedisCopies(link);
        store.commit(fresh(), "e1", Samples.turn(Samples.start(), Samples.say("a")), NOW, new Copy("demo", "SM1", NOW));
        var late = found();
        commit(found(), "e2", Samples.turn(Samples.parked()));
        store.commit(late, "e3", Samples.turn(Samples.full()), NOW, new Copy("demo", "stale", NOW));
        store.commit(found(), "e1", Samples.turn(Samples.full()), NOW, new Copy("demo", "duplicate", NOW));
        var lease = lease(found().id(), Lane.MESSAGES);
        outbox.settle(lease, outbox.pending(lease).getFirst(),
                new Remains(Duration.ZERO, new Copy("demo", "SM2", NOW), null));
        assertThat(copies.claim(NOW.plusSeconds(59), LONG, 10)).isEmpty();

        var minute = NOW.plusSeconds(60);
        var due = copies.claim(minute, LONG, 10);

        assertThat(due).extracting(Due::copy)
                .containsExactlyInAnyOrder(new Copy("demo", "SM1", NOW), new Copy("demo", "SM2", NOW));
        assertThat(copies.claim(minute, LONG, 10)).isEmpty(); // they are in hand
        copies.done(due.getFirst());
        copies.later(due.getLast(), minute.plusSeconds(5));
        assertThat(copies.claim(minute.plusSeconds(5), LONG, 10)).containsExactly(due.getLast());
        assertThat(copies.claim(minute.plus(LONG.multipliedBy(2)), LONG, 10)).containsExactly(due.getLast());
    }

    @Test
    void settling_an_old_conversation_does_not_shorten_the_life_of_its_successor() {
        store.commit(fresh(), "e1", new Turn(Samples.closed(Samples.parked()), List.of(Samples.file()), false), NOW);
        var closed = found();
        var next = store.fresh("demo", Samples.address(), Samples.start(), Optional.of(closed));
        store.commit(next, "e2", Samples.turn(Samples.start(), Samples.say("a")), NOW);

        var filing = lease(closed.id(), Lane.FILING);
        outbox.settle(filing, outbox.pending(filing).getFirst());

        assertThat(ttl(Keys.who(keyring, "demo", Samples.address()))).isEqualTo(-1);
        assertThat(ttl(Keys.conversation(closed.id()))).matches(RedisStoreIT::isThirtyDays);
    }

    @Test
    @Fault(22)
    void an_effect_that_is_broken_is_told_as_such_and_can_be_put_aside_as_it_is() {
        var seat = talking("e1", Samples.say("a"), Samples.say("b"), Samples.say("c"));
        var out = Keys.out(seat.id());
        var numbers = messages(seat.id()).stream().map(one -> "e" + one.number()).toList();
        link.call(commands -> commands.hset(out, numbers.get(0), new byte[]{1, 2, 3}));
        link.call(commands -> commands.hdel(out, numbers.get(1)));

        var lease = lease(seat.id(), Lane.MESSAGES);
        assertThat(outbox.pending(lease)).extracting(Outbox.Pending::effect)
                .containsExactly(null, null, Samples.say("c"));
        outbox.postpone(lease, outbox.pending(lease).get(1), 0, NOW);
        assertThat(outbox.pending(lease).get(1).tries()).isEqualTo(1);
        for (int i = 0; i < 2; i++) outbox.putAside(lease, outbox.pending(lease).getFirst());

        assertThat(outbox.pending(lease)).extracting(Outbox.Pending::effect).containsExactly(Samples.say("c"));
        Map<String, byte[]> aside = link.call(commands -> commands.hgetall(Keys.aside(seat.id())));
        assertThat(aside).containsKeys("key", numbers.get(1)).containsEntry(numbers.get(0), new byte[]{1, 2, 3});
        assertThat(ttl(Keys.aside(seat.id()))).matches(RedisStoreIT::isThirtyDays);
    }

    @Test
    void a_person_whose_conversation_was_lost_can_begin_again() {
        var lost = talking();
        link.call(commands -> commands.del(Keys.conversation(lost.id())));
        assertThat(store.find("demo", Samples.address())).isEmpty();

        assertThat(commit(fresh(), "e2", Samples.turn(Samples.start()))).isEqualTo(new Commit.Done());
        assertThat(found().id()).isNotEqualTo(lost.id());
    }

    @Test
    void all_keys_of_one_conversation_are_in_one_hash_slot() {
        var seat = talking("e1", Samples.say("a"), Samples.file());
        lease(seat.id(), Lane.FILING);

        assertThat(keys()).hasSize(5);
        assertThat(keys().stream().map(SlotHash::getSlot).distinct()).hasSize(1);
    }

    @Test
    void nothing_in_redis_or_on_its_disk_can_be_read() throws IOException {
        var seat = talking("e1", Samples.fullSay(), Samples.file());
        commit(found(), "planted-event", Samples.turn(Samples.full(), Samples.say("planted.key")));
        var lease = lease(seat.id(), Lane.MESSAGES);
        outbox.attempt(lease, outbox.pending(lease).getFirst(), new Outbox.Attempt(0, NOW, "planted-hash", 0));

        var everything = new StringBuilder();
        for (var key : keys()) everything.append(key).append(' ').append(dump(key)).append('\n');
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".aof")).toList()) {
                everything.append(Files.readString(file, ISO_8859_1));
            }
        }

        assertThat(everything.toString()).contains(seat.id().value())
                .doesNotContain(Samples.PLANTED_NUMBER, "687654321", Samples.PLANTED_WORDS, "bibliotheek", "following",
                        Samples.PLANTED_RECEIPT, Samples.REPORT.toString(), "planted", "52.371", "+31970", "report.");
    }

    @Test
    void a_parked_conversation_costs_less_than_a_kilobyte() {
        int people = 1_000;
        park("warm-up");
        var before = usedMemory();
        for (int i = 0; i < people; i++) park("+316" + (10_000_000 + i));
        var each = (usedMemory() - before) / people;

        System.out.println("a parked conversation costs " + each + " bytes in Redis");
        assertThat(each).isLessThanOrEqualTo(1_024);
    }

    @Test
    void a_full_redis_keeps_nothing_half_and_works_again_when_there_is_room() {
        talking();
        link.call(commands -> commands.configSet("maxmemory", "1"));
        try {
            var turn = Samples.turn(Samples.parked(), Samples.say("a"));
            assertThatThrownBy(() -> commit(found(), "e2", turn)).isInstanceOf(StoreUnavailable.class);
        } finally {
            link.call(commands -> commands.configSet("maxmemory", "0"));
        }

        assertThat(found().hasSeen("e2")).isFalse();
        assertThat(outbox.nextDue()).isEmpty();
        assertThat(commit(found(), "e2", Samples.turn(Samples.parked()))).isEqualTo(new Commit.Done());
    }

    @Test
    void another_number_of_partitions_is_refused_at_the_start() {
        StoreCheck.of(link);
        StoreCheck.of(link);
        link.call(commands -> commands.set(StoreMark.PARTITIONS, "16".getBytes(UTF_8)));

        assertThatThrownBy(() -> StoreCheck.of(link)).isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "this Redis holds conversations in 16 partitions, this program uses 64. "
                                + "Use the version that filled it, or another Redis.");
    }

    @Test
    void a_conversation_in_a_shape_of_the_future_is_a_clear_failure() {
        var seat = talking();
        link.call(commands -> commands.setrange(Keys.conversation(seat.id()), 0, new byte[]{2}));

        assertThatThrownBy(this::found).isInstanceOf(WrittenByNewer.class)
                .hasMessage(
                        "conversation " + seat.id() + " is stored in shape 2, this program knows shapes up to 1. "
                                + "Run the newer version that wrote it.");
    }

    private void park(String number) {
        var who = new Address(Medium.WHATSAPP, "whatsapp:" + number, "whatsapp:+3197010201234");
        var seat = store.fresh("demo", who, Samples.start(), Optional.empty());
        for (int event = 1; event <= 12; event++) {
            store.commit(seat, "e" + event, Samples.turn(Samples.parked()), Instant.now());
            seat = store.find("demo", who).orElseThrow();
        }
    }

    private long usedMemory() {
        var info = link.call(commands -> commands.info("memory"));
        return info.lines()
                .filter(line -> line.startsWith("used_memory:"))
                .findFirst()
                .map(line -> Long.parseLong(line.substring("used_memory:".length())))
                .orElseThrow();
    }

    private List<String> keys() {
        return link.call(commands -> commands.keys("*"));
    }

    private String dump(String key) {
        return switch (link.call(commands -> commands.type(key))) {
            case "string" -> new String(link.call(commands -> commands.get(key)), ISO_8859_1);
            case "zset" -> new String(link.call(commands -> commands.zrange(key, 0, -1)).getFirst(), ISO_8859_1);
            case "hash" -> {
                var all = new StringBuilder();
                link.call(commands -> commands.hgetall(key))
                        .forEach((field, value) -> all.append(field).append('=').append(new String(value, ISO_8859_1)));
                yield all.toString();
            }
            case String other -> throw new AssertionError(key + " is a " + other);
        };
    }

    private long ttl(String key) {
        return link.call(commands -> commands.ttl(key));
    }

    private static boolean isThirtyDays(long seconds) {
        return Math.abs(seconds - Duration.ofDays(30).toSeconds()) < 60;
    }
}
