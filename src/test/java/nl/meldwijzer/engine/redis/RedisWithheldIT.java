package nl.meldwijzer.engine.redis;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.engine.Withheld.Reason;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.understanding.Understood.Kind;
import nl.meldwijzer.understanding.Understood.Piece;
import nl.meldwijzer.understanding.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What was left out while somebody is in danger, from the message to the counsellor who opens it.
class RedisWithheldIT {
    private static final String NUMBER = "06-12345678";
    private static final String OTHER = "0687654321";
    private static final Instant NOW = Instant.parse("2026-11-24T20:15:00Z");

    @TempDir
    static Path folder;

    private static RedisProcess redis;
    private static RedisLink link;
    private static RedisConversationStore store;
    private static RedisWithheld withheld;
    private static Engine engine;
    private static int messages;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisProcess.start(folder);
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
        var keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
        store = new RedisConversationStore(link, keyring);
        withheld = new RedisWithheld(link, keyring);
        var content = nl.meldwijzer.content.Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
        engine = new Engine(store, new Machine(content.flow(), StatemachineMoves.of(content.flow()),
                content.catalogue()),
                new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false),
                WholeUnderstanding.load(content.signals()), content.profiles(), () -> NOW.plusSeconds(20L * messages),
                UUID::randomUUID, () -> "K7Q-F3M-2XR", (_, _, _) -> {});
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

    @Test
    void what_is_left_out_in_danger_lies_sealed_for_a_day_and_can_be_opened_in_order() {
        say("iemand volgt me nu, zijn nummer is " + NUMBER);
        say("of " + OTHER);

        assertThat(withheld.open(id(), "counsellor-7", Reason.DANGER_TO_LIFE))
                .containsExactly(new Piece(Kind.PHONE, NUMBER), new Piece(Kind.PHONE, OTHER));
        assertThat(keys()).hasSize(2).allSatisfy(key -> {
            assertThat(SlotHash.getSlot(key)).isEqualTo(SlotHash.getSlot(Keys.conversation(id())));
            assertThat(Duration.ofMillis(link.call(commands -> commands.pttl(key)))).isBetween(
                    Duration.ofHours(24).minusMinutes(1), Duration.ofHours(24));
        });
    }

    @Test
    void no_plain_piece_stands_anywhere_in_the_store() {
        say("iemand volgt me nu, zijn nummer is " + NUMBER);

        for (var key : link.call(commands -> commands.keys("*"))) {
            byte[] value = link.call(commands -> commands.dump(key));
            assertThat(new String(value, ISO_8859_1)).as(key).doesNotContain(NUMBER).doesNotContain("12345678");
        }
    }

    @Test
    void without_danger_nothing_is_withheld() {
        say("ik ben nageroepen, bel me op " + NUMBER);

        assertThat(keys()).isEmpty();
        assertThat(withheld.open(id(), "counsellor-7", Reason.DANGER_TO_LIFE)).isEmpty();
    }

    @Test
    void after_its_day_it_is_gone_while_the_talk_goes_on() {
        say("iemand volgt me nu, zijn nummer is " + NUMBER);

        link.call(commands -> commands.pexpire(keys().getFirst(), 1));
        Until.holds(Duration.ofSeconds(5), "it is gone", () -> keys().isEmpty());

        assertThat(withheld.open(id(), "counsellor-7", Reason.DANGER_TO_LIFE)).isEmpty();
        assertThat(store.load(id())).isPresent();
    }

    @Test
    void who_opens_it_is_logged_and_what_it_was_is_not() {
        say("iemand volgt me nu, zijn nummer is " + NUMBER);
        var log = (Logger) LoggerFactory.getLogger("ROOT");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            withheld.open(id(), "counsellor-7", Reason.DANGER_TO_LIFE);
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("withheld pieces opened conversation=" + id()
                        + " by=counsellor-7 reason=danger-to-life pieces=1");
        assertThatThrownBy(() -> withheld.open(id(), " ", Reason.DANGER_TO_LIFE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_talk_opens_nothing_of_another() {
        say("iemand volgt me nu, zijn nummer is " + NUMBER);
        var stranger = new ConversationId(id().partition() + "." + "0".repeat(32));

        assertThat(withheld.open(stranger, "counsellor-7", Reason.DANGER_TO_LIFE)).isEmpty();
    }

    private static void say(String text) {
        var message = new Inbound("m" + ++messages, "demo", Samples.address(), "", new Content.Text(text));
        assertThat(engine.take(message)).isEqualTo(new Taken.Done());
    }

    private static ConversationId id() {
        return store.find("demo", Samples.address()).orElseThrow().id();
    }

    private static List<String> keys() {
        return link.call(commands -> commands.keys("*withheld*"));
    }
}
