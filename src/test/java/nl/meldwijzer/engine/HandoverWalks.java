package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.conversation.ReadyText;
import nl.meldwijzer.conversation.Receiver;
import nl.meldwijzer.conversation.Refusal;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.Alarms.Alarm;
import nl.meldwijzer.engine.DeskDoor.Decision;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood;
import nl.meldwijzer.understanding.Urgency;

import static org.assertj.core.api.Assertions.assertThat;

/// A person, two counsellors and a clock do whatever comes up. After each thing it is checked that nobody talks out of turn and that
/// the desk sees what there is.
public final class HandoverWalks {
    private static final nl.meldwijzer.content.Content CONTENT = nl.meldwijzer.content.Content
            .read(null, null, LocalDate.of(2026, 11, 24))
            .orThrow();
    private static final Machine MACHINE = new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()),
            CONTENT.catalogue());
    private static final List<Counsellor> COUNSELLORS = List.of(DeskSamples.SAM, new Counsellor("c2", "Noor"));
    private static final Set<String> THEIR_LINES = Set.of("counsellor.says", "counsellor.offers-return",
            "counsellor.sends",
            "counsellor.after-silence", "counsellor.changed", "difference.cards");
    private static final List<String> TEXTS = List.of("1", "1", "2", "ja", "nee", "een mens", "een mens", "ja",
            "gevaar", "zomaar wat woorden", "klaar", "weg", "terug", "0");

    private final ConversationStore store;
    private final WaitingRoom room;
    private final Transcripts transcripts;
    private final Alarms alarms;
    private final Random random;
    private final Address who;
    private final Engine engine;
    private final Map<String, Integer> lines = new HashMap<>();
    private Instant now = Samples.NOW;
    private boolean there = true;
    private int events;
    private int claims;
    private int returns;

    public HandoverWalks(ConversationStore store, WaitingRoom room, Transcripts transcripts, Alarms alarms,
            long seed) {
        this.store = store;
        this.room = room;
        this.transcripts = transcripts;
        this.alarms = alarms;
        this.random = new Random(seed);
        this.who = new Address(Medium.TELEGRAM, "walk-" + seed, "bot");
        this.engine = new Engine(store, this::watched,
                new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false),
                (text, _) -> understood(text), CONTENT.profiles(),
                new FixedRoster(() -> there ? new Presence.There(1) : new Presence.Nobody(null)), () -> now,
                UUID::randomUUID,
                () -> "K7Q-F3M-2XR", (_, _, _) -> {});
    }

    /// Goes so many steps; gives how often somebody took over and how often a talk was given back.
    public int[] go(int steps) {
        for (int i = 0; i < steps; i++) {
            try {
                step();
                check();
            } catch (AssertionError e) {
                throw new AssertionError(who.value() + ", step " + i, e);
            }
        }
        return new int[]{claims, returns};
    }

    private void step() {
        now = now.plusSeconds(3 + random.nextInt(90));
        var id = store.find("demo", who).map(Seat::id);
        var choice = random.nextInt(20);
        if (id.isEmpty() || choice < 9) says(TEXTS.get(random.nextInt(TEXTS.size())));
        else if (choice < 16) atDesk(id.get());
        else if (choice == 16) there = random.nextInt(4) > 0;
        else if (choice == 17) engine.take(id.get(), new Event.NobodyThere(id()));
        else time();
    }

    private void says(String text) {
        engine.take(new Inbound(id(), "demo", who, "", new Content.Text(text)));
    }

    private void atDesk(ConversationId id) {
        var by = COUNSELLORS.get(random.nextInt(2));
        var before = store.load(id).orElseThrow().conversation().phase();
        var other = COUNSELLORS.get(by.equals(COUNSELLORS.getFirst()) ? 1 : 0);
        var event = switch (random.nextInt(14)) {
            case 0, 1 -> new Event.Claimed(id(), by);
            case 2, 3 -> new Event.CounsellorSaid(id(), by, "hoi");
            case 4, 12 -> new Event.Returned(id(), by);
            case 5 -> new Event.Released(id(), by);
            case 6 -> new Event.TakenOver(id(), by);
            case 7 -> new Event.Transferred(id(), by, new Receiver.Colleague(other), "let op");
            case 8 -> new Event.Transferred(id(), by, new Receiver.Team("zeden"), "");
            case 9 -> new Event.Noted(id(), by, "belt morgen");
            case 10 -> new Event.CounsellorSent(id(), by, new ReadyText.Explained("difference"));
            case 11 -> new Event.FilledIn(id(), by, new FieldName("kind"),
                    List.of(random.nextBoolean() ? "threat" : "words"));
            default -> new Event.ClosedBy(id(), by, new Ending(Ending.Outcome.OTHER, null));
        };
        var decision = engine.decide(id, event);
        var anybody = event instanceof Event.Noted || event instanceof Event.TakenOver;
        if (before instanceof Phase.WithCounsellor chat && !chat.who().equals(by) && !anybody)
            assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.ClaimedBy(chat.who())));
        if (decision instanceof Decision.Done
                && (event instanceof Event.Claimed || event instanceof Event.TakenOver)) {
            claims++;
            assertThat(store.load(id).orElseThrow().conversation().phase()).isInstanceOfSatisfying(
                    Phase.WithCounsellor.class, chat -> assertThat(chat.who()).isEqualTo(by));
        }
    }

    private void time() {
        now = now.plus(Duration.ofMinutes(random.nextInt(12)));
        for (var alarm : alarms.alarms(now, 100))
            engine.take(alarm.id(), new Event.WokeUp(alarm.timer(), alarm.at()));
    }

    private Turn watched(Conversation before, Event event, Facts facts) {
        var turn = MACHINE.take(before, event, facts);
        if (turn.refusal() != null) return turn;
        saysNothingOutOfTurn(before, event, turn);
        if (before.phase() instanceof Phase.WithCounsellor chat && turn.after().phase() instanceof Phase.Asking(var at)
                && says(turn, "counsellor.gone")) {
            returns++;
            var question = chat.at().value().equals("human.wait") ? before.resume() : chat.at();
            if (before.answers().values().stream().noneMatch(HandoverWalks::wasFilledIn))
                assertThat(at).as("the very question").isEqualTo(question);
        }
        return turn;
    }

    private static boolean wasFilledIn(Answer answer) {
        return answer.origin() == Answer.Origin.COUNSELLOR;
    }

    private static void saysNothingOutOfTurn(Conversation before, Event event, Turn turn) {
        if (!(before.phase() instanceof Phase.WithCounsellor)
                || !(turn.after().phase() instanceof Phase.WithCounsellor))
            return;
        if (event instanceof Event.WokeUp woken && woken.timer() == Timer.SAFETY_CHECK) return;
        for (var effect : turn.effects()) {
            assertThat(effect).isInstanceOf(Effect.Say.class);
            assertThat(((Effect.Say) effect).lines()).allMatch(line -> THEIR_LINES.contains(line.key().value()));
        }
    }

    private static boolean says(Turn turn, String key) {
        return turn.effects()
                .stream()
                .anyMatch(effect -> effect instanceof Effect.Say say
                        && say.lines().stream().anyMatch(line -> line.key().value().equals(key)));
    }

    /// The desk sees what there is, and nothing else.
    private void check() {
        var seat = store.find("demo", who);
        if (seat.isEmpty()) return;
        var id = seat.get().id();
        var talk = seat.get().conversation();
        assertThat(room.talks().get(id)).isEqualTo(QueuedTalk.of(talk).orElse(null));
        var set = alarms.alarms(now.plus(Duration.ofDays(9)), 1_000)
                .stream()
                .filter(alarm -> alarm.id().equals(id))
                .collect(Collectors.toMap(Alarm::timer, Alarm::at));
        assertThat(set).isEqualTo(talk.timers());
        var known = lines.getOrDefault(id.value(), 0);
        var all = transcripts.after(id, 0);
        assertThat(all).hasSizeGreaterThanOrEqualTo(Math.min(known, Transcripts.MOST_LINES));
        lines.put(id.value(), all.size());
        if (talk.phase() instanceof Phase.Waiting waiting)
            assertThat(Objects.requireNonNull(talk.timers().get(Timer.WAIT_CHECK))).isAfter(waiting.since());
    }

    private static Understood understood(String text) {
        var signals = text.equals("gevaar")
                ? Set.of(new SafetySignal(SafetySignal.Kind.DANGER, true))
                : Set.<SafetySignal>of();
        return new Understood(text, text, List.of(), new LanguageGuess.None(), new IntentGuess.None(), signals);
    }

    private String id() {
        return "w" + ++events;
    }
}
