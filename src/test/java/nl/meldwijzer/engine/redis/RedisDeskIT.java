package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.Refusal;
import nl.meldwijzer.engine.Alarms;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.DeskBell;
import nl.meldwijzer.engine.DeskContract;
import nl.meldwijzer.engine.DeskDoor.Decision;
import nl.meldwijzer.engine.DeskSamples;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.FixedRoster;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.HandoverWalks;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.Transcripts;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class RedisDeskIT extends DeskContract {
    private static final int RACES = 1_000;
    private static final int RUNNERS = 4;

    @TempDir
    static Path folder;

    private static RedisProcess redis;
    private static RedisLink link;
    private static Keyring keyring;
    private static ConversationStore store;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisProcess.start(folder);
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
        keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
        store = new RedisConversationStore(link, keyring);
    }

    @AfterAll
    static void stop() {
        link.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        link.call(commands -> commands.flushall());
    }

    @Override
    protected ConversationStore store() {
        return store;
    }

    @Override
    protected WaitingRoom waitingRoom() {
        return new RedisWaitingRoom(link, keyring);
    }

    @Override
    protected Transcripts transcripts() {
        return new RedisTranscripts(link, keyring);
    }

    @Override
    protected Alarms alarms() {
        return new RedisAlarms(link);
    }

    @Override
    protected DeskBell bell() {
        return new RedisDeskBell(link);
    }

    @Test
    void wherever_a_talk_wanders_the_desk_sees_it() {
        for (int seed = 0; seed < 12; seed++)
            new HandoverWalks(store, waitingRoom(), transcripts(), alarms(), seed).go(80);
    }

    @Test
    @Fault(67)
    void of_four_who_claim_at_once_exactly_one_wins_a_thousand_times() throws Exception {
        var engine = engine();
        var start = new CyclicBarrier(RUNNERS);
        try (var threads = Executors.newFixedThreadPool(RUNNERS)) {
            for (int race = 0; race < RACES; race++) {
                var id = waiting(race);
                var runners = new ArrayList<Callable<Decision>>();
                for (int runner = 0; runner < RUNNERS; runner++) {
                    var claim = new Event.Claimed("claim:" + race + ":" + runner, counsellor(runner));
                    runners.add(() -> {
                        start.await();
                        return engine.decide(id, claim);
                    });
                }
                var decisions = new ArrayList<Decision>();
                for (var done : threads.invokeAll(runners)) decisions.add(done.get());
                oneWon(id, decisions);
            }
        }
        assertThat(waitingRoom().talks()).hasSize(RACES)
                .allSatisfy((_, talk) -> assertThat(talk.isWaiting()).isFalse());
    }

    private static void oneWon(ConversationId id, List<Decision> decisions) {
        var phase = Objects.requireNonNull(store.load(id).orElseThrow().conversation().phase());
        var winner = ((Phase.WithCounsellor) phase).who();
        for (int runner = 0; runner < RUNNERS; runner++) {
            assertThat(decisions.get(runner)).isEqualTo(counsellor(runner).equals(winner)
                    ? new Decision.Done()
                    : new Decision.Refused(new Refusal.ClaimedBy(winner)));
        }
    }

    @Test
    void nothing_that_was_said_and_nobodys_name_can_be_read_in_redis() {
        var seat = store.fresh("demo", Samples.address(), Samples.start(), Optional.empty());
        store.commit(seat, "e1", DeskSamples.turn(DeskSamples.chatting(), DeskSamples.lines()), Samples.NOW);

        var all = new StringBuilder();
        for (var key : link.call(commands -> commands.keys("*"))) {
            all.append(key).append(' ').append(new String(link.call(commands -> commands.dump(key)), ISO_8859_1));
        }
        assertThat(all.toString()).contains(":talk:")
                .contains(":waiting")
                .contains(":timers")
                .doesNotContain(Samples.PLANTED_WORDS)
                .doesNotContain(Samples.PLANTED_RECEIPT)
                .doesNotContain("Sam")
                .doesNotContain("danger");
    }

    @Test
    void a_transcript_has_a_lifetime_of_its_own() {
        var seat = store.fresh("demo", Samples.address(), Samples.start(), Optional.empty());
        store.commit(seat, "e1", DeskSamples.turn(DeskSamples.chatting(), DeskSamples.lines()), Samples.NOW);

        var left = link.call(commands -> commands.pttl(Keys.talk(seat.id())));
        assertThat(left).isBetween(Transcripts.LIFETIME.toMillis() - 60_000, Transcripts.LIFETIME.toMillis());
    }

    private static ConversationId waiting(int person) {
        var address = new Address(Medium.WHATSAPP, "whatsapp:+3160" + person, "whatsapp:+3197010201234");
        var seat = store.fresh("demo", address, Samples.start(), Optional.empty());
        store.commit(seat, "begin", DeskSamples.turn(DeskSamples.waiting(), List.of()), Samples.NOW);
        return seat.id();
    }

    private static Counsellor counsellor(int runner) {
        return new Counsellor("c" + runner, "Nummer " + runner);
    }

    private static Engine engine() {
        var content = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
        return new Engine(store,
                new Machine(content.flow(), StatemachineMoves.of(content.flow()), content.catalogue()),
                new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false),
                WholeUnderstanding.load(), content.profiles(), FixedRoster.of(new Presence.There(1)),
                () -> Samples.NOW, UUID::randomUUID, () -> "K7Q-F3M-2XR", (_, _, _) -> {});
    }
}
