package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content.Text;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.conversation.Turns;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.Roster;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.Understood;
import nl.meldwijzer.understanding.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The dialogues change while five hundred people are in the middle of a talk.
class FlowChangeIT {
    private static final int TALKS = 500;
    private static final Instant NOW = Instant.parse("2026-11-24T20:15:00Z");
    private static final StepName GONE = new StepName("report.daypart");
    private static final StepName RENAMED = new StepName("report.when");
    private static final FieldName DAYPART = new FieldName("daypart");
    private static final FieldName BEHAVIOUR = new FieldName("behaviour");
    private static final Understanding AS_IT_IS = (text, _) -> new Understood(text, text, List.of(),
            new LanguageGuess.None(), new IntentGuess.None(), Set.of());

    @TempDir
    Path folder;

    private final Random random = new Random(20261124);
    private final Map<String, Turn> turns = new HashMap<>();
    private final Set<StepName> stood = new HashSet<>();
    private int events;

    @Test
    @Fault(75)
    void running_talks_go_on_or_are_moved_by_rule_and_never_stand_at_a_step_that_is_gone() throws Exception {
        var old = Content.read(null, null, today()).orThrow();
        var renewed = changed();
        try (var redis = RedisProcess.start(Files.createDirectory(folder.resolve("redis")));
                var link = RedisLink.connect(new RedisSettings(redis.url(), List.of()))) {
            var store = new RedisConversationStore(link, KeyringFile.openOrCreate(folder.resolve("keys.json")));
            var before = store(store, old);
            var engine = engine(store, renewed);

            for (int person = 0; person < TALKS; person++) {
                assertThat(engine.take(message(person))).isEqualTo(new Taken.Done());
                goesOn(before.get(person), Objects.requireNonNull(turns.get("whatsapp:m" + person)), renewed);
                var stored = store.find("demo", address(person)).orElseThrow().conversation();
                endsWell(stored, renewed);
            }
        }
        // The walks must have been everywhere, or the test shows little.
        assertThat(stood).contains(GONE, RENAMED).hasSizeGreaterThan(15);
    }

    private void goesOn(Conversation before, Turn turn, Content renewed) {
        var step = ((Phase.Asking) Objects.requireNonNull(before.phase())).step();
        stood.add(step);
        assertThat(standsSomewhere(turn.after(), renewed)).isTrue();
        assertThat(lines(turn)).allSatisfy(line -> hasTexts(line, renewed));
        var welcomedBack = lines(turn).stream().anyMatch(line -> line.key().equals(new TextKey("welcome-back")));
        assertThat(welcomedBack).as("at %s", step).isEqualTo(step.equals(GONE));
        var after = turn.after().answers();
        before.answers().forEach((field, answer) -> {
            if (field.equals(DAYPART)) assertThat(after).doesNotContainKey(field);
            else if (welcomedBack && !field.equals(BEHAVIOUR)) assertThat(after).containsEntry(field, answer);
        });
        if (after.get(BEHAVIOUR) instanceof Answer.Options(var options, _))
            assertThat(options).doesNotContain("shouting");
    }

    /// From where it stands, the talk can be led to its end in the new flow.
    private void endsWell(Conversation stored, Content renewed) {
        var machine = machine(renewed);
        var talk = stored;
        for (int i = 0; i < 60 && !isSending(talk) && !talk.closed(); i++) {
            var turn = machine.take(talk, said(nextToSay(talk)), facts(renewed, i));
            assertThat(lines(turn)).allSatisfy(line -> hasTexts(line, renewed));
            talk = turn.after();
            assertThat(standsSomewhere(talk, renewed)).isTrue();
        }
        assertThat(isSending(talk) || talk.closed()).as("the end, from %s", stored.phase()).isTrue();
    }

    private static boolean standsSomewhere(Conversation talk, Content content) {
        return talk.closed() || (talk.phase() instanceof Phase.Asking(var step)
                && content.flow().steps().containsKey(step)
                && talk.trail().stream().allMatch(passed -> content.flow().steps().containsKey(passed.step())));
    }

    private static boolean isSending(Conversation talk) {
        return talk.phase() instanceof Phase.Asking(var step) && step.value().equals("report.sending");
    }

    private static String nextToSay(Conversation talk) {
        var step = ((Phase.Asking) Objects.requireNonNull(talk.phase())).step().value();
        return switch (step) {
            case "report.read-back" -> "verstuur";
            case "report.more", "danger.next" -> "2";
            default -> "1";
        };
    }

    /// Five hundred talks of the old flow, each at a place that a random walk led to.
    private List<Conversation> store(ConversationStore store, Content old) {
        var machine = machine(old);
        var talks = new ArrayList<Conversation>();
        for (int person = 0; person < TALKS; person++) {
            var talk = Conversation.start("demo", Medium.WHATSAPP, Language.DUTCH, LanguageOrigin.PROFILE);
            var turn = machine.take(talk, said("hoi"), facts(old, 0));
            for (int i = random.nextInt(18); i > 0; i--) {
                var next = machine.take(turn.after(), said(anything()), facts(old, i));
                if (next.after().closed() || isSending(next.after())) break;
                turn = next;
            }
            talk = turn.after();
            var seat = store.fresh("demo", address(person), talk, Optional.empty());
            assertThat(store.commit(seat, "old" + person, new Turn(talk, List.of(), false), NOW))
                    .isEqualTo(new ConversationStore.Commit.Done());
            talks.add(talk);
        }
        return talks;
    }

    private String anything() {
        return switch (random.nextInt(12)) {
            case 0 -> "2";
            case 1 -> "1 3";
            case 2 -> "terug";
            case 3 -> random.nextBoolean() ? "verschil" : "hulp";
            default -> "1";
        };
    }

    /// A step renamed with a line in `moves.yaml`, a step gone without one, a field and an option gone.
    private Content changed() throws IOException {
        var flows = copy("conversation-flows");
        edit(flows.resolve("report.yaml"), "go: when }", "go: moment }");
        edit(flows.resolve("report.yaml"), "otherwise: when }", "otherwise: moment }");
        edit(flows.resolve("unequal.yaml"), "go: report.when }", "go: report.moment }");
        edit(flows.resolve("report.yaml"), "when:        { choose: when, go: daypart }",
                "moment:      { choose: when, go: { when: online, go: place-kind, otherwise: place } }");
        edit(flows.resolve("report.yaml"),
                "  daypart:     { choose: daypart, go: { when: online, go: place-kind, otherwise: place } }\n", "");
        edit(flows.resolve("moves.yaml"), "moves:\n", "moves:\n  report.when: report.moment\n");
        edit(flows.resolve("released-steps.txt"), GONE + "\n", "");
        edit(flows.resolve("fields.yaml"), "words: [shouting, whistling", "words: [whistling");
        var fields = Files.readString(flows.resolve("fields.yaml"));
        Files.writeString(flows.resolve("fields.yaml"), fields.replaceFirst("(?m)^  daypart:\\n(    .*\\n)+", ""));
        var locales = copy("locales");
        edit(locales.resolve("nl/report.yaml"), "report.when:", "report.moment:");
        edit(locales.resolve("en/report.yaml"), "report.when:", "report.moment:");
        return Content.read(flows, locales, today()).orThrow();
    }

    private Path copy(String name) throws IOException {
        var to = folder.resolve(name);
        try (var files = Files.walk(Path.of(name))) {
            for (var file : files.toList()) Files.copy(file, to.resolve(Path.of(name).relativize(file).toString()));
        }
        return to;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Engine engine(ConversationStore store, Content content) {
        var machine = machine(content);
        Turns noted = (before, event, facts) -> {
            var turn = machine.take(before, event, facts);
            turns.put(event.id(), turn);
            return turn;
        };
        return new Engine(store, noted,
                new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false), AS_IT_IS,
                content.profiles(), Roster.EMPTY, () -> NOW.plus(Duration.ofMinutes(10)), UUID::randomUUID,
                () -> "K7Q-F3M-2XR",
                (_, _, _) -> {});
    }

    private static Turns machine(Content content) {
        return new Machine(content.flow(), StatemachineMoves.of(content.flow()), content.catalogue());
    }

    private Event said(String text) {
        return new Event.Said("e" + ++events, AS_IT_IS.read(text, nl.meldwijzer.understanding.Hint.NONE));
    }

    private static Facts facts(Content content, int step) {
        Profile profile = Objects.requireNonNull(content.profiles().get("demo"));
        return new Facts(NOW.plusSeconds(20L * step), profile, UUID.randomUUID(), "K7Q-F3M-2XR");
    }

    private static Inbound message(int person) {
        return new Inbound("m" + person, "demo", address(person), "", new Text("1"));
    }

    private static Address address(int person) {
        return new Address(Medium.WHATSAPP, "whatsapp:+31600000" + person, "whatsapp:+3197010201234");
    }

    private static List<Line> lines(Turn turn) {
        return turn.effects()
                .stream()
                .filter(Effect.Say.class::isInstance)
                .map(Effect.Say.class::cast)
                .flatMap(say -> say.lines().stream())
                .toList();
    }

    private static void hasTexts(Line line, Content content) {
        assertThat(content.catalogue().has(Language.DUTCH, line.key())).as("%s", line.key()).isTrue();
        for (var arg : line.args().values())
            if (arg instanceof Arg.Labels(var keys))
                assertThat(keys).allMatch(key -> content.catalogue().has(Language.DUTCH, key));
    }

    private static LocalDate today() {
        return LocalDate.of(2026, 11, 24);
    }
}
