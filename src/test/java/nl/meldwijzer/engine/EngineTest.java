package nl.meldwijzer.engine;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Heard;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Understood;
import nl.meldwijzer.understanding.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EngineTest {
    private final MemoryStore store = new MemoryStore();
    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final List<Facts> facts = Collections.synchronizedList(new ArrayList<>());
    private final List<ConversationId> nudged = Collections.synchronizedList(new ArrayList<>());
    private final Set<Effect.Lane> nudgedLanes = Collections.synchronizedSet(EnumSet.noneOf(Effect.Lane.class));
    private final Set<String> heardLongAgo = new HashSet<>();
    private Function<BooleanSupplier, Gate.Passage> passage = _ -> Gate.Passage.OPEN;
    private final Engine engine = engine(this.store);

    private Engine engine(ConversationStore on) {
        return new Engine(on, this::turn,
                new Watch((_, _, urgent) -> passage.apply(urgent), this::need, (id, _) -> heardLongAgo.contains(id)),
                (text, _) -> understood(text),
                Map.of("demo", Samples.profile()), () -> Samples.NOW, () -> Samples.REPORT, () -> "K7Q-F3M-2XR",
                (id, medium, lanes) -> {
                    assertThat(medium).isEqualTo(Medium.WHATSAPP);
                    nudged.add(id);
                    nudgedLanes.addAll(lanes);
                });
    }

    private static Understood understood(String text) {
        return new Understood(
                text, "[…]", Set.of(), new LanguageGuess.None(), new IntentGuess.None(), Set.of());
    }

    private Urgency.Need need(String text) {
        return text.contains("112") ? Urgency.Need.DANGER : Urgency.Need.NONE;
    }

    /// Asks on after anything that is said, leaves on a button, and says nothing to the rest.
    private Turn turn(Conversation before, Event event, Facts known) {
        events.add(event);
        facts.add(known);
        return switch (event) {
            case Event.Said _, Event.Filed _ ->
                Samples.turn(Samples.asking(before, "report.what"), Samples.say("report.what"));
            case Event.Chose _ -> new Turn(Samples.closed(before), List.of(), true);
            case Event.SharedLocation _, Event.SentMedia _, Event.Edited _, Event.TooFast _, Event.InDanger _, Event.NotFiledYet _, Event.Kept _, Event.OptedOut _, Event.OptedIn _ ->
                Samples.turn(before);
        };
    }

    @Test
    void a_first_message_begins_a_conversation_in_the_language_of_the_profile() {
        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Done());

        var seat = seat();
        assertThat(seat.conversation().language()).isEqualTo(Samples.profile().language());
        assertThat(seat.conversation().ask()).isEqualTo(1);
        assertThat(events).containsExactly(new Event.Said("whatsapp:1", understood("hoi")));
        assertThat(facts).containsExactly(new Facts(Samples.NOW, Samples.profile(), Samples.REPORT, "K7Q-F3M-2XR"));
        assertThat(nudged).containsExactly(seat.id());
        assertThat(nudgedLanes).containsExactly(Effect.Lane.MESSAGES);
    }

    @Test
    void a_second_message_goes_on_where_the_first_ended() {
        engine.take(text("1", "hoi"));
        var first = seat();

        engine.take(text("2", "hallo"));

        assertThat(seat().id()).isEqualTo(first.id());
        assertThat(seat().conversation().ask()).isEqualTo(2);
    }

    @Test
    void a_reply_to_a_message_of_ours_comes_with_the_number_of_its_question() {
        engine.take(text("1", "hoi"));
        var lease = store.lease(seat().id(), Effect.Lane.MESSAGES, Samples.NOW, Duration.ofSeconds(30)).orElseThrow();
        store.settle(lease.lease(), lease.pending().getFirst(),
                new Outbox.Remains(Duration.ZERO, null, new Outbox.Asked("SM7", 1)));

        engine.take(text("2", "1").inReplyTo("SM7"));
        engine.take(text("3", "1").inReplyTo("SM8"));
        engine.take(text("4", "1"));

        assertThat(facts).extracting(Facts::repliesTo).containsExactly(0, 1, 0, 0);
    }

    @Test
    void the_same_message_again_is_a_duplicate_and_takes_no_turn() {
        engine.take(text("1", "hoi"));

        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Duplicate());
        assertThat(events).hasSize(1);
        assertThat(nudged).hasSize(1);
    }

    @Test
    void fifty_times_the_same_message_at_once_is_one_turn_kept() throws Exception {
        var taken = atOnce(50, _ -> engine.take(text("1", "hoi")));

        assertThat(taken).containsEntry(new Taken.Done(), 1L).containsEntry(new Taken.Duplicate(), 49L);
        assertThat(pending(seat().id())).hasSize(1);
    }

    @Test
    void different_messages_at_once_are_all_kept() throws Exception {
        var taken = atOnce(8, i -> engine.take(text("m" + i, "hoi")));

        assertThat(taken).containsExactly(Map.entry(new Taken.Done(), 8L));
        assertThat(seat().conversation().ask()).isEqualTo(8);
    }

    @Test
    void a_store_that_went_back_is_noticed_by_the_next_message_and_only_by_that() {
        var before = new MemoryStore();
        var engine = engine(before);
        engine.take(text("1", "hoi"));
        var older = before.copy();
        engine.take(text("2", "1"));
        before.become(older);
        facts.clear();

        engine.take(text("3", "2"));
        engine.take(text("4", "2"));

        assertThat(facts).extracting(Facts::lost).containsExactly(true, false);
    }

    @Test
    void what_a_store_lost_counts_when_it_is_brought_again_before_anything_else() {
        var before = new MemoryStore();
        var engine = engine(before);
        engine.take(text("1", "hoi"));
        var older = before.copy();
        engine.take(text("2", "1"));
        engine.take(text("3", "2"));
        before.become(older);
        facts.clear();

        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Duplicate());
        assertThat(engine.take(text("2", "1"))).isEqualTo(new Taken.Done());
        assertThat(engine.take(text("3", "2"))).isEqualTo(new Taken.Done());
        engine.take(text("4", "2"));

        assertThat(facts).extracting(Facts::lost).containsExactly(false, false, false);
    }

    @Test
    void what_a_store_lost_does_not_count_after_its_person_was_asked_once_more() {
        var before = new MemoryStore();
        var engine = engine(before);
        engine.take(text("1", "hoi"));
        var older = before.copy();
        engine.take(text("2", "1"));
        before.become(older);
        engine.take(text("3", "2"));

        assertThat(engine.take(text("2", "1"))).isEqualTo(new Taken.Duplicate());
    }

    @Test
    void after_everything_was_erased_each_talk_that_begins_may_be_one_that_was_lost() {
        engine.take(text("1", "hoi"));
        store.erase();
        facts.clear();

        engine.take(text("2", "1"));
        engine.take(text("3", "1"));
        engine(store).take(textFrom("whatsapp:+31600000009", "4", "hoi")); // a process that never saw the talk

        assertThat(facts).extracting(Facts::lost).containsExactly(true, false, true);
    }

    @Test
    void a_talk_that_ended_was_not_lost() {
        engine.take(text("1", "hoi"));
        engine.take(inbound("2", new Content.Pressed("1.bye")));
        engine.take(text("3", "hoi"));

        assertThat(facts).extracting(Facts::lost).containsOnly(false);
    }

    @Test
    void a_message_after_the_end_begins_anew_and_old_messages_stay_known() {
        engine.take(text("1", "hoi"));
        var first = seat();
        engine.take(inbound("2", new Content.Pressed("1.bye")));

        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Duplicate());
        assertThat(engine.take(text("3", "nog iets"))).isEqualTo(new Taken.Done());

        assertThat(seat().id()).isNotEqualTo(first.id());
        assertThat(seat().conversation().ask()).isEqualTo(1);
        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Duplicate());
    }

    @Test
    void what_a_provider_reports_begins_no_conversation() {
        for (var content : List.of(new Content.Edited(), new Content.OptedIn(), new Content.OptedOut())) {
            assertThat(engine.take(inbound("r", content))).isEqualTo(new Taken.Done());
        }

        assertThat(store.find("demo", Samples.address())).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void an_opt_out_after_the_end_reaches_the_closed_conversation() {
        engine.take(inbound("1", new Content.Pressed("1.bye")));
        var closed = seat();

        engine.take(inbound("2", new Content.OptedOut()));

        assertThat(seat().id()).isEqualTo(closed.id());
        assertThat(events).contains(new Event.OptedOut("whatsapp:2"));
    }

    @Test
    void a_button_names_its_question_and_a_strange_one_counts_as_old() {
        var payloads = List.of("17.yes", "yes", "17.", ".yes", "-1.yes", "99999999999.yes", "1.YES", "", "1.a\n");
        for (var payload : payloads) engine.take(inbound("p" + payload, new Content.Pressed(payload)));

        assertThat(events.getFirst()).isEqualTo(new Event.Chose("whatsapp:p17.yes", 17, "yes"));
        assertThat(events.subList(1, events.size()))
                .allMatch(
                        event -> event instanceof Event.Chose(_, var ask, var option) && ask == 0 && option.isEmpty());
    }

    @Test
    void places_and_media_become_events() {
        engine.take(inbound("1", new Content.Location(52.3712, 4.8951)));
        engine.take(inbound("2", new Content.Media(Content.Media.Kind.VOICE)));

        assertThat(events).containsExactly(
                new Event.SharedLocation("whatsapp:1", 52.371, 4.895),
                new Event.SentMedia("whatsapp:2", Event.SentMedia.Kind.VOICE, null));
    }

    @Test
    void words_beside_a_picture_are_read_and_every_kind_keeps_its_name() {
        engine.take(inbound("words", new Content.Media(Content.Media.Kind.PHOTO, new Content.Text("dit was het"))));
        for (var kind : Content.Media.Kind.values()) engine.take(inbound(kind.name(), new Content.Media(kind)));

        assertThat(events.getFirst()).isEqualTo(new Event.SentMedia("whatsapp:words", Event.SentMedia.Kind.PHOTO,
                understood("dit was het")));
        for (var event : events.subList(1, events.size())) {
            assertThat(event).isInstanceOfSatisfying(Event.SentMedia.class,
                    media -> assertThat(media.id()).isEqualTo("whatsapp:" + media.kind()));
        }
    }

    @Test
    void a_thumb_begins_no_conversation() {
        engine.take(inbound("1", new Content.Media(Content.Media.Kind.REACTION)));

        assertThat(store.find("demo", Samples.address())).isEmpty();
    }

    @Test
    void words_long_after_a_talk_that_left_nothing_open_begin_anew_in_the_chosen_language() {
        for (var status : List.of("none", "FILED")) {
            var first = quietSince(Samples.NOW.minus(Duration.ofDays(1)), status);

            engine.take(inbound(status + "2", new Content.Location(52.1, 5.1)));
            assertThat(seat().id()).isEqualTo(first);
            engine.take(text(status + "3", "hoi"));

            assertThat(seat().id()).isNotEqualTo(first);
            assertThat(seat().conversation().language()).isEqualTo(Language.ENGLISH);
            assertThat(engine.take(text(status + "2", "hoi"))).isEqualTo(new Taken.Duplicate());
        }
    }

    @Test
    void words_long_after_an_open_report_or_shortly_after_anything_belong_to_the_talk() {
        for (var status : List.of("OPEN", "SENDING")) {
            var first = quietSince(Samples.NOW.minus(Duration.ofDays(3)), status);
            engine.take(text(status, "hoi"));
            assertThat(seat().id()).isEqualTo(first);
        }
        var first = quietSince(Samples.NOW.minus(Duration.ofHours(23)), "FILED");
        engine.take(text("soon", "hoi"));
        assertThat(seat().id()).isEqualTo(first);
    }

    /// A talk of this person that stands still since then.
    private ConversationId quietSince(Instant then, String status) {
        var report = status.equals("none")
                ? null
                : new ReportState(Samples.REPORT, 0, ReportState.Status.valueOf(status));
        var talk = new Conversation("demo", Medium.WHATSAPP, Language.ENGLISH, LanguageOrigin.CHOSEN,
                new Phase.Asking(new StepName("report.what")), 1, null, List.of(), Map.of(), Map.of(), Set.of(),
                Set.of(),
                0, report, new Heard(then, null));
        var seat = store.fresh("demo", Samples.address(), talk, store.find("demo", Samples.address()));
        store.commit(seat, "begin:" + then + status, Samples.turn(talk), then);
        return seat.id();
    }

    @Test
    void an_event_for_a_conversation_that_is_gone_changes_nothing() {
        var gone = new ConversationId("p01.00000000000000000000000000000000");

        assertThat(engine.take(gone, filed("f1"))).isEqualTo(new Taken.Done());
        assertThat(events).isEmpty();
    }

    @Test
    void an_outcome_comes_back_by_the_same_door() {
        engine.take(text("1", "hoi"));

        assertThat(engine.take(seat().id(), filed("f1"))).isEqualTo(new Taken.Done());
        assertThat(engine.take(seat().id(), filed("f1"))).isEqualTo(new Taken.Duplicate());
        assertThat(seat().conversation().ask()).isEqualTo(2);
    }

    @Test
    void a_store_that_is_down_means_bring_it_again() {
        store.unavailable(true);
        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Unavailable(Engine.RETRY_AFTER));

        store.unavailable(false);
        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Done());
    }

    @Test
    void who_always_loses_the_race_is_asked_to_come_again() {
        var loser = engine(new AlwaysStale(store));

        assertThat(loser.take(text("1", "hoi"))).isEqualTo(new Taken.Unavailable(Engine.RETRY_AFTER));
        assertThat(events).hasSize(Engine.ATTEMPTS);
        assertThat(nudged).isEmpty();
    }

    @Test
    void a_turn_without_effects_nudges_nobody() {
        engine.take(inbound("1", new Content.Media(Content.Media.Kind.PHOTO)));

        assertThat(nudged).isEmpty();
    }

    @Test
    void an_unknown_meldpunt_is_a_mistake_of_ours() {
        var inbound = new Inbound("1", "elsewhere", Samples.address(), "", new Content.Text("hoi"));

        assertThatThrownBy(() -> engine.take(inbound)).isInstanceOf(IllegalStateException.class)
                .hasMessage("meldpunt 'elsewhere' has no profile");
    }

    @Test
    void each_turn_is_one_line_in_the_log_and_nothing_personal_in_any() {
        var log = (Logger) LoggerFactory.getLogger("ROOT");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            engine.take(text("1", Samples.PLANTED_WORDS));
            engine.take(text("1", Samples.PLANTED_WORDS));
            engine.take(inbound("2", new Content.Pressed(Samples.PLANTED_WORDS)));
            store.unavailable(true);
            engine.take(text("3", Samples.PLANTED_WORDS));
        } finally {
            log.detachAppender(lines);
        }

        var id = nudged.getFirst();
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "turn conversation=" + id + " event=Said from=nothing to=report.what effects=1",
                        "turn conversation=" + id + " event=Chose from=report.what to=closed effects=0",
                        "store unavailable: event=Said because switched off");
        assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void who_writes_too_fast_is_told_once_a_minute_and_otherwise_nothing_is_read_or_kept() {
        engine.take(text("1", "hoi"));

        passage = _ -> Gate.Passage.CLOSING;
        assertThat(engine.take(text("2", "a"))).isEqualTo(new Taken.Done());
        assertThat(engine.take(text("3", "b"))).isEqualTo(new Taken.Duplicate());
        passage = _ -> Gate.Passage.SHUT;
        assertThat(engine.take(text("4", "c"))).isEqualTo(new Taken.Limited());

        assertThat(events).hasSize(2).last().isEqualTo(new Event.TooFast("too-fast:2026-11-20T21:15:00Z"));
        assertThat(seat().conversation().ask()).isEqualTo(1);
    }

    @Test
    void what_says_danger_passes_a_shut_gate_and_begins_a_conversation_where_there_is_none() {
        passage = urgent -> urgent.getAsBoolean() ? Gate.Passage.URGENT : Gate.Passage.SHUT;

        assertThat(engine.take(text("1", "bel 112"))).isEqualTo(new Taken.Done());
        assertThat(engine.take(text("2", "hoi"))).isEqualTo(new Taken.Limited());
        assertThat(engine.take(inbound("3", new Content.Pressed("1.yes")))).isEqualTo(new Taken.Done());

        assertThat(events).containsExactly(new Event.InDanger("whatsapp:1"), new Event.InDanger("whatsapp:3"));
    }

    @Test
    void whoever_leaves_or_opts_out_passes_a_shut_gate() {
        engine.take(text("1", "hoi"));
        passage = urgent -> urgent.getAsBoolean() ? Gate.Passage.URGENT : Gate.Passage.SHUT;

        engine.take(inbound("2", new Content.OptedOut()));
        engine.take(inbound("3", new Content.OptedIn()));
        engine.take(inbound("4", new Content.Pressed("1.leave")));

        assertThat(events.subList(1, 4)).containsExactly(
                new Event.OptedOut("whatsapp:2"), new Event.OptedIn("whatsapp:3"), new Event.Chose("whatsapp:4", 1,
                        "leave"));
    }

    @Test
    void nobody_is_asked_about_urgency_while_the_gate_is_open() {
        passage = _ -> Gate.Passage.OPEN;

        engine.take(text("1", "bel 112"));

        assertThat(events).singleElement().isInstanceOf(Event.Said.class);
    }

    @Test
    void a_message_heard_long_ago_begins_no_conversation() {
        heardLongAgo.add("whatsapp:1");

        assertThat(engine.take(text("1", "hoi"))).isEqualTo(new Taken.Done());

        assertThat(store.find("demo", Samples.address())).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void the_ledger_is_asked_only_where_a_conversation_would_begin() {
        engine.take(text("1", "hoi"));
        heardLongAgo.add("whatsapp:2");

        engine.take(text("2", "verder"));

        assertThat(events).hasSize(2);
    }

    private static Inbound text(String id, String text) {
        return inbound(id, new Content.Text(text));
    }

    private static Inbound textFrom(String person, String id, String text) {
        var who = new Address(Medium.WHATSAPP, person, Samples.address().sender());
        return new Inbound(id, "demo", who, "en", new Content.Text(text));
    }

    private static Inbound inbound(String id, Content content) {
        return new Inbound(id, "demo", Samples.address(), "en", content);
    }

    private static Event filed(String id) {
        return new Event.Filed(id, Samples.REPORT, 0, "K7Q-F3M-2XR");
    }

    private Seat seat() {
        return store.find("demo", Samples.address()).orElseThrow();
    }

    private List<Outbox.Pending> pending(ConversationId id) {
        return store.pending(new Outbox.Lease(id, Effect.Lane.MESSAGES, "any"));
    }

    private static Map<Taken, Long> atOnce(int times, java.util.function.IntFunction<Taken> take) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times).mapToObj(i -> (Callable<Taken>) () -> take.apply(i)).toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).collect(groupingBy(t -> t, counting()));
        }
    }

    private record AlwaysStale(ConversationStore store) implements ConversationStore {
        @Override
        public Optional<Seat> find(String meldpunt, nl.meldwijzer.channel.Address who) {
            return store.find(meldpunt, who);
        }

        @Override
        public Optional<Seat> load(ConversationId id) {
            return store.load(id);
        }

        @Override
        public Seat fresh(String meldpunt, nl.meldwijzer.channel.Address who, Conversation start,
                Optional<Seat> instead) {
            return store.fresh(meldpunt, who, start, instead);
        }

        @Override
        public int asked(ConversationId id, String messageId) {
            return store.asked(id, messageId);
        }

        @Override
        public boolean wasErased() {
            return store.wasErased();
        }

        @Override
        public Commit commit(Seat seat, String eventId, Turn turn, java.time.Instant now,
                Copies.@Nullable Copy copy) {
            return new Commit.Stale();
        }
    }
}
