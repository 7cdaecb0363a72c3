package nl.meldwijzer.engine.bucket4j;

import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.engine.Gate.Passage;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
