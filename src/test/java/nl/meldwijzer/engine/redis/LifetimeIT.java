package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content.Text;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.conversation.Turns;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.Seat;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody comes back long after, or just when the time of a conversation is over. By a real Redis, its own expiry included.
class LifetimeIT {
    private static final String WORDS = "mijn buurman riep mij gisteren na bij het station";
    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
    private static final Turns MACHINE = new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()),
            CONTENT.catalogue());

    @TempDir
    static Path folder;

    private static RedisProcess redis;
    private static RedisLink link;
    private static Keyring keyring;
    private static RedisConversationStore store;

    private final List<Turn> turns = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T20:15:00Z");
    private Engine engine;
    private int messages;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisProcess.start(folder);
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
        new StoreMark(link).put();
        keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
        store = new RedisConversationStore(link, keyring);
    }

    @BeforeEach
    void open() {
        engine = engine(store);
    }

    @AfterAll
    static void stop() {
        link.close();
        redis.close();
    }

    @Test
    @Fault(77)
    void who_comes_back_within_thirty_days_is_asked_without_naming_anything() {
        var person = person("+31612340001");
        tells(person);

        now = now.plus(Duration.ofDays(29));
        says(person, "1");

        assertThat(keys()).containsExactly("return.which");
        assertThat(shown()).isEmpty();
        assertThat(conversation(person).answers()).containsKey(new FieldName("story"));
    }

    @Test
    @Fault(77)
    void who_comes_back_after_thirty_days_begins_anew_and_nothing_of_before_is_there() {
        var person = person("+31612340002");
        tells(person);
        var before = id(person);

        assertThat((long) link.call(commands -> commands.pttl(Keys.conversation(before))))
                .isBetween(Duration.ofDays(30).minusMinutes(5).toMillis(), Duration.ofDays(30).toMillis());
        now = now.plus(Duration.ofDays(30)).plusSeconds(1);
        ends(before, person, Part.ALL);
        says(person, "ben ik daar weer");

        assertThat(keys()).startsWith("welcome.hello").doesNotContain("return.which", "welcome-back", "talk.lost");
        assertThat(shown()).isEmpty();
        assertThat(id(person)).isNotEqualTo(before);
        assertThat(conversation(person).trail()).isEmpty();
        assertThat(store.load(before)).isEmpty();
    }

    @ParameterizedTest
    @Fault(77)
    @ValueSource(strings = {"weg", "klaar 2"})
    void who_comes_back_after_erasing_begins_anew_and_nothing_of_before_is_there(String erasing) {
        var person = person("+3161234010" + erasing.length());
        tells(person);
        for (var word : List.of(erasing.split(" ", 2))) says(person, word);
        assertThat(conversation(person).closed()).isTrue();
        assertThat(conversation(person).answers()).isEmpty();
        assertThat(conversation(person).report()).isNull();

        now = now.plus(Duration.ofMinutes(1));
        says(person, "hoi");

        assertThat(keys()).startsWith("welcome.hello").doesNotContain("return.which", "welcome-back", "talk.lost");
        assertThat(shown()).isEmpty();
        assertThat(conversation(person).answers()).isEmpty();
    }

    /// A record and its who-key end in the same millisecond, and a script sees one time only. RECORD alone is a loss.
    enum Part {
        ALL,
        RECORD
    }

    @ParameterizedTest
    @Fault(78)
    @EnumSource(Part.class)
    void what_ends_between_reading_and_keeping_is_gone_whole_and_the_answer_begins_a_new_talk(Part part) {
        var person = person("+3161234020" + part.name().length());
        tells(person);
        var before = id(person);

        engine = engine(new EndsWhileAnswering(before, person, part));
        now = now.plus(Duration.ofDays(30));
        says(person, "1");

        assertThat(id(person)).isNotEqualTo(before);
        assertThat(conversation(person).answers()).isEmpty();
        // A number can only be an answer, whoever sends it first: so this says nothing about a talk before.
        assertThat(keys()).containsExactly("talk.lost", "welcome.hello", "welcome.danger");
        assertThat(store.load(before)).isEmpty();
        assertThat(remains(before)).isEmpty();
    }

    /// Many talks end by Redis' own clock in the very moment in which their persons answer.
    @Test
    @Fault(78)
    void when_many_lifetimes_end_while_people_answer_each_finds_the_answer_or_the_end() {
        var went = 0;
        var ended = 0;
        for (int i = 0; i < 40; i++) {
            var person = person("+31612350%03d".formatted(i));
            tells(person);
            var before = id(person);
            var left = i % 5;
            for (var key : List.of(Keys.conversation(before), Keys.who(keyring, "demo", person), Keys.out(before)))
                link.call(commands -> commands.pexpire(key, 1 + left));
            says(person, "1");

            var after = store.find("demo", person).orElseThrow();
            if (after.id().equals(before)) {
                went++;
                assertThat(after.conversation().answers()).containsKeys(new FieldName("story"), new FieldName("wish"));
                assertThat((long) link.call(commands -> commands.pttl(Keys.conversation(before)))).isEqualTo(-1);
            } else {
                ended++;
                assertThat(after.conversation().answers()).isEmpty();
                assertThat(store.load(before)).isEmpty();
                assertThat(remains(before)).isEmpty();
            }
        }
        System.out.printf("lifetimes that ended while answering: %d answers, %d ends%n", went, ended);
        assertThat(ended).isPositive();
    }

    /// Reads and keeps as the store does, but the lifetime is over in between, once.
    private static final class EndsWhileAnswering implements ConversationStore {
        private final ConversationId id;
        private final Address person;
        private @Nullable Part part;

        EndsWhileAnswering(ConversationId id, Address person, Part part) {
            this.id = id;
            this.person = person;
            this.part = part;
        }

        @Override
        public Optional<Seat> find(String meldpunt, Address who) {
            return store.find(meldpunt, who);
        }

        @Override
        public Optional<Seat> load(ConversationId conversation) {
            return store.load(conversation);
        }

        @Override
        public Seat fresh(String meldpunt, Address who, Conversation start, Optional<Seat> instead) {
            return store.fresh(meldpunt, who, start, instead);
        }

        @Override
        public Commit commit(Seat seat, String eventId, Turn turn, Instant at, Copies.@Nullable Copy copy) {
            if (part != null) ends(id, person, part);
            part = null;
            return store.commit(seat, eventId, turn, at, copy);
        }

        @Override
        public int asked(ConversationId id, String messageId) {
            return store.asked(id, messageId);
        }

        @Override
        public boolean wasErased() {
            return store.wasErased();
        }
    }

    private static void ends(ConversationId id, Address person, Part part) {
        link.call(commands -> commands.pexpire(Keys.conversation(id), 0));
        if (part == Part.ALL) link.call(commands -> commands.pexpire(Keys.who(keyring, "demo", person), 0));
        if (part == Part.ALL) link.call(commands -> commands.pexpire(Keys.out(id), 0));
    }

    private static List<String> remains(ConversationId id) {
        return link.call(commands -> commands.keys("*" + id.value() + "*"));
    }

    private Engine engine(ConversationStore on) {
        Turns noted = (before, event, facts) -> {
            var turn = MACHINE.take(before, event, facts);
            turns.add(turn);
            return turn;
        };
        return new Engine(on, noted,
                new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false),
                WholeUnderstanding.load(), Map.copyOf(CONTENT.profiles()), () -> now, UUID::randomUUID,
                () -> "K7Q-F3M-2XR", (_, _, _) -> {});
    }

    /// To the question after the story.
    private void tells(Address person) {
        for (var text : List.of("hoi", "1", "1", "1", "1", "1", "1", "1", "Bij het station", WORDS)) {
            says(person, text);
            now = now.plusSeconds(20);
        }
        assertThat(conversation(person).phase())
                .isEqualTo(new Phase.Asking(new StepName("report.wish")));
        // What was said is sent: the talk waits for the person only.
        link.call(commands -> commands.del(Keys.out(id(person)), Keys.due(id(person).partition())));
        link.call(commands -> commands.pexpire(Keys.conversation(id(person)), RedisConversationStore.LIFETIME));
        link.call(commands -> commands.pexpire(Keys.who(keyring, "demo", person), RedisConversationStore.LIFETIME));
    }

    private void says(Address person, String text) {
        turns.clear();
        var message = new Inbound("m" + ++messages + person.value(), "demo", person, "", new Text(text));
        assertThat(engine.take(message)).isEqualTo(new Taken.Done());
    }

    private List<String> keys() {
        return turns.getLast()
                .effects()
                .stream()
                .filter(Effect.Say.class::isInstance)
                .flatMap(say -> ((Effect.Say) say).lines().stream())
                .map(line -> line.key().toString())
                .toList();
    }

    /// What was said of what the person had told or chosen.
    private List<Arg> shown() {
        return turns.getLast()
                .effects()
                .stream()
                .filter(Effect.Say.class::isInstance)
                .flatMap(say -> ((Effect.Say) say).lines().stream())
                .flatMap(line -> line.args().values().stream())
                .toList();
    }

    private static Conversation conversation(Address person) {
        return store.find("demo", person).orElseThrow().conversation();
    }

    private static ConversationId id(Address person) {
        return store.find("demo", person).orElseThrow().id();
    }

    private static Address person(String number) {
        return new Address(Medium.SMS, number, "+3197010200002");
    }
}
