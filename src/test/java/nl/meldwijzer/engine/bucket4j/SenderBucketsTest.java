package nl.meldwijzer.engine.bucket4j;

import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate.Passage;
import nl.meldwijzer.engine.MemoryStore;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Understood;
import nl.meldwijzer.understanding.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SenderBucketsTest {
    private static final FloodSettings SETTINGS = new FloodSettings(60, 60, 1_000);

    @TempDir
    Path folder;

    private final AtomicInteger messages = new AtomicInteger();
    private long nanos = 1;
    private SenderBuckets gate;

    @BeforeEach
    void open() {
        gate = gate(SETTINGS);
    }

    @Test
    void a_talk_at_the_pace_of_a_person_never_meets_it() {
        for (int i = 0; i < 500; i++) {
            assertThat(ask("1", false)).isEqualTo(Passage.OPEN);
            pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void a_flood_is_told_once_and_then_silenced_for_as_long_as_it_lasts() {
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 200 * 300; i++) { // 200 a second for five minutes
            passages.add(ask("1", false));
            pass(Duration.ofMillis(5));
        }

        assertThat(passages.stream().filter(Passage.CLOSING::equals)).hasSize(1);
        assertThat(passages.stream().filter(Passage.OPEN::equals)).hasSizeBetween(60, 61);
        assertThat(passages.subList(100, passages.size())).containsOnly(Passage.SHUT);
    }

    @Test
    void a_message_that_its_provider_brings_again_takes_no_second_token() {
        for (int i = 0; i < SETTINGS.burst(); i++)
            for (int times = 0; times < 3; times++) assertThat(ask("1", "a" + i, false)).isEqualTo(Passage.OPEN);

        assertThat(ask("1", "more", false)).isEqualTo(Passage.CLOSING);
        assertThat(ask("1", "a" + (SETTINGS.burst() - 1), false)).isEqualTo(Passage.OPEN);
    }

    @Test
    void the_notice_that_could_not_be_kept_is_said_when_its_message_comes_again() {
        while (ask("1", "b" + messages.incrementAndGet(), false) == Passage.OPEN) {}

        assertThat(ask("1", "b" + messages.get(), false)).isEqualTo(Passage.CLOSING);
        assertThat(ask("1", "c", false)).isEqualTo(Passage.SHUT);
    }

    @Test
    void others_pass_meanwhile() {
        flood("1");

        assertThat(ask("2", false)).isEqualTo(Passage.OPEN);
    }

    @Test
    void who_is_calm_for_half_a_minute_is_listened_to_again() {
        flood("1");

        pass(Duration.ofSeconds(29));
        assertThat(ask("1", false)).isEqualTo(Passage.SHUT);
        pass(Duration.ofSeconds(2));

        assertThat(ask("1", false)).isEqualTo(Passage.OPEN);
    }

    @Test
    void who_writes_now_and_then_while_waiting_is_not_kept_out_for_ever() {
        flood("1");

        for (int i = 0; i < 4; i++) {
            pass(Duration.ofSeconds(10));
            ask("1", false);
        }

        assertThat(ask("1", false)).isEqualTo(Passage.OPEN);
    }

    @Test
    void what_is_urgent_passes_but_is_no_way_around_the_gate() {
        flood("1");
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < 100; i++) passages.add(ask("1", true));

        assertThat(passages.subList(0, Sender.URGENT_AT_ONCE)).containsOnly(Passage.URGENT);
        assertThat(passages.subList(Sender.URGENT_AT_ONCE, 100)).containsOnly(Passage.SHUT);

        pass(Sender.URGENT_AGAIN);
        assertThat(ask("1", true)).isEqualTo(Passage.URGENT);
    }

    @Test
    void a_cry_for_help_that_closes_the_gate_passes_and_the_notice_still_comes() {
        for (int i = 0; i < SETTINGS.burst(); i++) ask("1", false);

        assertThat(ask("1", true)).isEqualTo(Passage.URGENT);
        assertThat(ask("1", false)).isEqualTo(Passage.CLOSING);
        assertThat(ask("1", false)).isEqualTo(Passage.SHUT);
    }

    @Test
    void the_same_number_on_another_medium_is_another_sender() {
        flood("1");

        assertThat(gate.ask(new Address(Medium.TELEGRAM, "1", "bot"), "m1", () -> false)).isEqualTo(Passage.OPEN);
    }

    @Test
    void many_at_once_are_told_once_together() throws Exception {
        List<Callable<Passage>> calls = Collections.nCopies(500, () -> ask("1", false));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passages = threads.invokeAll(calls).stream().map(call -> call.resultNow()).toList();

            assertThat(passages.stream().filter(Passage.OPEN::equals)).hasSize(60);
            assertThat(passages.stream().filter(Passage.CLOSING::equals)).hasSize(1);
        }
    }

    @Test
    void it_remembers_no_more_senders_than_it_is_told() {
        for (int i = 0; i < 20_000; i++) ask("s" + i, false);

        assertThat(gate.remembered()).isLessThanOrEqualTo(SETTINGS.senders());
    }

    /// As many as pass within the fifteen seconds that Twilio has for one message, with cries for help among them; and then all
    /// of them again.
    @ParameterizedTest
    @ValueSource(ints = {10, 400, 1_000})
    void however_fast_somebody_writes_what_is_brought_again_in_time_counts_once(int millisBetween) {
        var counted = new ArrayList<String>();
        var usual = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("meldwijzer.flood", FloodSettings.class);
        gate = gate(usual);
        var engine = engine(counted);
        var many = usual.burst() + 15_000 / millisBetween;
        var sent = IntStream.range(0, many).mapToObj(i -> message("m" + i, i % 10 == 9 ? "112" : "hoi")).toList();
        for (var message : sent) {
            engine.take(message);
            if (counted.size() >= usual.burst()) pass(Duration.ofMillis(millisBetween));
        }
        assertThat(counted).hasSizeBetween(usual.burst(), 63);

        sent.forEach(engine::take);

        assertThat(counted).doesNotHaveDuplicates();
    }

    private Engine engine(List<String> counted) {
        var begun = Instant.parse("2026-11-24T10:00:00Z");
        return new Engine(new MemoryStore(), (before, event, _) -> {
            counted.add(event.id());
            return Samples.turn(Samples.asking(before, "report.what"));
        }, new Watch(gate, text -> text.equals("112") ? Urgency.Need.DANGER : Urgency.Need.NONE, (_, _) -> false),
                (text, _) -> new Understood(text, text, Set.of(), new LanguageGuess.None(), new IntentGuess.None(),
                        Set.of()),
                Map.of("demo", Samples.profile()), () -> begun.plusNanos(nanos), () -> Samples.REPORT,
                () -> "K7Q-F3M-2XR", (_, _, _) -> {});
    }

    private static Inbound message(String id, String text) {
        return new Inbound(id, "demo", Samples.address(), "", new Content.Text(text));
    }

    @Test
    void limits_that_let_nobody_in_are_refused() {
        assertThatThrownBy(() -> new FloodSettings(1, 60, 1)).isInstanceOf(BadSetting.class)
                .hasMessageContaining("meldwijzer.flood");
    }

    private void flood(String sender) {
        while (ask(sender, false) != Passage.SHUT) {}
    }

    private Passage ask(String sender, boolean urgent) {
        return ask(sender, "m" + messages.incrementAndGet(), urgent);
    }

    private Passage ask(String sender, String message, boolean urgent) {
        return gate.ask(new Address(Medium.SMS, sender, "+3197010200002"), message, () -> urgent);
    }

    private void pass(Duration length) {
        nanos += length.toNanos();
    }

    private SenderBuckets gate(FloodSettings settings) {
        return new SenderBuckets(KeyringFile.openOrCreate(folder.resolve("keys.json")), settings, new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }
}
