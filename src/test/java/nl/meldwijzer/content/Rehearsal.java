package nl.meldwijzer.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.conversation.Turns;
import nl.meldwijzer.engine.redis.StoredState;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.Understood;

import static org.assertj.core.api.Assertions.assertThat;

/// Plays an example, line by line.
final class Rehearsal {
    private static final Instant BEGIN = Instant.parse("2026-11-24T20:15:00Z");

    /// What a person takes to read a question and answer it.
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final String RECEIPT = "K7Q-F3M-2XR";
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final Turns turns;
    private final Profile profile;
    private final Example example;
    private static final Understanding UNDERSTANDING = WholeUnderstanding.load();
    private final ArrayDeque<Effect.Say> said = new ArrayDeque<>();
    private final ArrayDeque<Effect> filings = new ArrayDeque<>();
    private boolean erased;
    private Conversation conversation;
    private Map<FieldName, Answer> filed = Map.of();
    private Instant now = BEGIN;
    private int events;
    private Presence presence = new Presence.Nobody(null);
    private Counsellor counsellor = new Counsellor("c1", "Sam");

    Rehearsal(Turns turns, Map<String, Profile> profiles, Example example) {
        this.turns = turns;
        this.profile = Objects.requireNonNull(profiles.get(example.meldpunt()));
        this.example = example;
        this.conversation = fresh();
    }

    void play() {
        for (int i = 0; i < example.chat().size(); i++) {
            var entry = example.chat().get(i);
            try {
                play(entry);
            } catch (AssertionError e) {
                throw new AssertionError("line " + (i + 1) + ", " + entry.kind() + ": " + entry.value(), e);
            }
        }
        assertThat(said).as("what the bot said and the example does not tell").isEmpty();
    }

    private void play(Example.Entry entry) {
        switch (entry.kind()) {
            case "they" -> take(USUAL, said(entry));
            case "at-once" -> take(AT_ONCE, said(entry));
            case "wait" -> pass(Duration.parse(String.valueOf(entry.value())));
            case "on-duty" -> presence = Boolean.TRUE.equals(entry.value())
                    ? new Presence.There(0)
                    : new Presence.Nobody(null);
            case "claimed" -> claim(String.valueOf(entry.value()));
            case "counsellor" -> counsellorSays(String.valueOf(entry.value()));
            case "returned" -> take(USUAL, new Event.Returned(nextId(), counsellor));
            case "released" -> take(USUAL, new Event.Released(nextId(), counsellor));
            case "closed-by" -> take(USUAL, new Event.ClosedBy(nextId(), counsellor, ending(entry)));
            case "press" -> take(USUAL, new Event.Chose(nextId(), conversation.ask(), String.valueOf(entry.value())));
            case "share" -> share(entry.words());
            case "send" -> send(USUAL, entry);
            case "send-at-once" -> send(AT_ONCE, entry);
            case "edit" -> take(USUAL, new Event.Edited(nextId()));
            case "bot" -> hear(entry.words());
            case "phase" -> assertThat(phase()).isEqualTo(entry.value());
            case "filed" -> assertThat(plain(filed)).isEqualTo(plain(entry.map()));
            case "answers" -> assertThat(plain(conversation.answers())).isEqualTo(plain(entry.map()));
            default -> throw new AssertionError("unknown kind of line: " + entry.kind());
        }
    }

    private Event said(Example.Entry entry) {
        return new Event.Said(nextId(), read(String.valueOf(entry.value())));
    }

    /// The kind, and after it the words that came with it.
    private void send(Duration after, Example.Entry entry) {
        var words = entry.words();
        var kind = Event.SentMedia.Kind.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
        var beside = words.size() == 1 ? null : read(words.getLast());
        take(after, new Event.SentMedia(nextId(), kind, beside));
    }

    private Understood read(String text) {
        return UNDERSTANDING.read(text, turns.hint(conversation, now));
    }

    private void share(List<String> place) {
        take(USUAL, new Event.SharedLocation(nextId(), Double.parseDouble(place.getFirst()),
                Double.parseDouble(place.getLast())));
    }

    private void claim(String name) {
        counsellor = new Counsellor("c-" + name.toLowerCase(Locale.ROOT), name);
        take(USUAL, new Event.Claimed(nextId(), counsellor));
    }

    /// What they write comes out as they wrote it, and nothing else does.
    private void counsellorSays(String words) {
        take(USUAL, new Event.CounsellorSaid(nextId(), counsellor, words));
        assertThat(said.remove().lines()).containsExactly(Line.of("counsellor.says")
                .with("name", new Arg.Plain(counsellor.name()))
                .with("words", new Arg.Plain(words)));
    }

    /// How it ended; and after it what was promised, and by which day.
    private static Ending ending(Example.Entry entry) {
        var words = entry.words();
        var promise = words.size() == 1 ? null : new Ending.Promise(words.get(1), LocalDate.parse(words.get(2)));
        return new Ending(
                Ending.Outcome.valueOf(words.getFirst().toUpperCase(Locale.ROOT).replace('-', '_')), promise);
    }

    /// Timers that run out on the way go off, each at its time.
    private void pass(Duration time) {
        var end = now.plus(time);
        for (var next = nextTimer(end); next.isPresent(); next = nextTimer(end)) {
            now = next.get().getValue();
            take(Duration.ZERO, new Event.WokeUp(next.get().getKey(), now));
        }
        now = end;
    }

    private Optional<Map.Entry<Timer, Instant>> nextTimer(Instant end) {
        return conversation.timers()
                .entrySet()
                .stream()
                .filter(timer -> !timer.getValue().isAfter(end))
                .min(Map.Entry.comparingByValue());
    }

    /// When the bot has said all, the register answers.
    private void hear(List<String> keys) {
        if (said.isEmpty() && !filings.isEmpty()) register(filings.remove());
        assertThat(said).as("something said").isNotEmpty();
        assertThat(said.remove()
                .lines()
                .stream()
                .map(Line::key)
                .map(Object::toString)
                .filter(key -> !key.startsWith("question."))
                .distinct()).isEqualTo(keys);
    }

    private void register(Effect effect) {
        switch (effect) {
            case Effect.File file -> file(file);
            case Effect.UseCode code -> use(code);
            case Effect.Say _ -> throw new AssertionError("a message is no filing");
        }
    }

    /// The register of an example knows one code.
    private void use(Effect.UseCode code) {
        var known = ReceiptCode.typed(code.receipt()).equals(ReceiptCode.typed(RECEIPT)) && !erased;
        if (known && code.use() == Step.Code.Use.ERASE) erased = true;
        take(AT_ONCE, new Event.CodeUsed(nextId(), code.use(),
                known ? Step.Code.Outcome.DONE : Step.Code.Outcome.UNKNOWN,
                known && !erased ? LocalDate.of(2026, 11, 20) : null));
    }

    private void file(Effect.File file) {
        filed = file.answers();
        take(AT_ONCE, new Event.Filed(nextId(), file.report(), file.revision(), file.receipt()));
    }

    private void take(Duration after, Event event) {
        now = now.plus(after);
        assertThat(said).as("what the bot said and the example does not tell").isEmpty();
        if (conversation.isOver(event, now)) conversation = conversation.next(conversation.language());
        var turn = turns.take(conversation, event, new Facts(now, profile, new UUID(7, events), RECEIPT, presence));
        conversation = StoredState.roundTrip(turn.after());
        assertThat(conversation).as("stored and read back").isEqualTo(turn.after());
        for (var effect : turn.effects()) {
            switch (effect) {
                case Effect.Say say -> said.add(say);
                case Effect.File _, Effect.UseCode _ -> filings.add(effect);
            }
        }
    }

    private Conversation fresh() {
        return Conversation.start(profile.id(), Medium.of(example.medium()), new Language(example.language()),
                LanguageOrigin.PROFILE);
    }

    private String phase() {
        return switch (conversation.phase()) {
            case Phase.Asking(var step) -> step.value();
            case Phase.Waiting _ -> "waiting";
            case Phase.WithCounsellor _ -> "with-counsellor";
            case Phase.Closed _ -> "closed";
            case null -> "nothing";
        };
    }

    private static Map<String, String> plain(Map<?, ?> answers) {
        var plain = new TreeMap<String, String>();
        answers.forEach((field, answer) -> plain.put(String.valueOf(field), answer(answer)));
        return plain;
    }

    private static String answer(Object answer) {
        return switch (answer) {
            case Answer.Options options -> options.options().toString();
            case Answer.Words words -> words.text();
            case Answer.Contact contact -> contact.value();
            case Answer.Spot spot -> spot.latitude() + "," + spot.longitude();
            default -> String.valueOf(answer);
        };
    }

    private String nextId() {
        return "example:" + ++events;
    }
}
