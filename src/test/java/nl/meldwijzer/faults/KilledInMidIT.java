package nl.meldwijzer.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.program.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static nl.meldwijzer.faults.CloudFault.HANG_AFTER;
import static nl.meldwijzer.faults.CloudFault.NONE;
import static nl.meldwijzer.faults.CloudFault.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;

/// One `kill -9` that meets several people at different moments between a commit and what must follow from it.
class KilledInMidIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int TO_THE_END = Person.TALK.size() - 1;

    @TempDir
    static Path folder;

    private static Scene scene;
    private static TcpProxy register;
    private static Program program;
    private static Rush rush;
    /// Committed, and not sent.
    private static Person waiting;
    /// Taken by Twilio, and by Telegram, which never said so.
    private static List<Person> unheard;
    /// In the register, which never said so.
    private static Person filed;
    /// On its way to the register.
    private static Person sending;

    @BeforeAll
    static void killInMid() throws Exception {
        scene = new Scene(folder);
        register = new TcpProxy(scene.postgres.port());
        program = scene.program("program", scene.postgres.settings(register.port())).awaitReady();
        rush = new Rush(scene.clouds, new Webhooks(program), scene.history);
        unheard = Stream.generate(rush::person).limit(3).toList(); // of each channel one
        waiting = rush.person();
        filed = rush.person();
        sending = rush.person();

        assertThat(waiting.talks(1, PATIENCE)).isTrue();
        for (var person : unheard) assertThat(person.talks(1, PATIENCE)).isTrue();
        for (var person : List.of(filed, sending)) assertThat(person.talks(TO_THE_END, PATIENCE)).isTrue();
        scene.clouds.meet(address -> address.equals(waiting.address)
                ? TOO_MANY
                : unheard.stream().anyMatch(person -> person.address.equals(address)) ? HANG_AFTER : NONE);
        waiting.writes("1");
        unheard.forEach(person -> person.writes("1"));
        unheard.forEach(person -> awaits("the cloud takes it", () -> taken(person) == 2));
        register.setAfter(TcpProxy.Mode.HOLD_ANSWERS, "insert into receipt"); // which is its commit
        filed.writes("verstuur");
        awaits("the report is committed", () -> scene.postgres.count("report") == 1);
        sending.writes("verstuur");
        assertThat(sending.hears(text -> !Person.RECEIPT.matcher(text).find(), PATIENCE)).isTrue();
        assertThat(scene.postgres.count("report")).isOne();

        program.kill();
        scene.clouds.meet(_ -> NONE);
        register.set(TcpProxy.Mode.PASS);
        program.startAgain();
    }

    @AfterAll
    static void stop() {
        rush.close();
        program.close();
        register.close();
        scene.close();
    }

    @Test
    @Fault(1)
    void what_was_committed_and_not_sent_is_sent_once_within_ten_seconds_of_the_restart() {
        assertThat(waiting.hears(_ -> true, SOON)).isTrue();
        settles(waiting, "sent");
        assertThat(taken(waiting)).isEqualTo(2);
    }

    @Test
    @Fault(2)
    void what_twilio_took_unheard_is_looked_up_and_what_telegram_took_is_repeated_once_and_flagged() {
        for (var person : unheard) {
            var ofTelegram = Replay.medium(person.address) == nl.meldwijzer.text.Medium.TELEGRAM;
            settles(person, ofTelegram ? "repeated" : "arrived");
            if (ofTelegram) settles(person, "sent");
            assertThat(taken(person)).isEqualTo(ofTelegram ? 3 : 2);
        }
    }

    @Test
    @Fault(3)
    void who_is_in_the_register_already_reads_received_once() {
        assertThat(filed.hearsReceipt(PATIENCE)).isTrue();
        assertThat(receipts(filed)).isOne();
        awaits("both reports are filed", () -> scene.postgres.count("report") == 2);
        assertThat(scene.postgres.count("receipt")).isEqualTo(2);
    }

    @Test
    @Fault(4)
    void a_report_that_was_on_its_way_is_filed_once_and_nothing_was_claimed_before() {
        assertThat(sending.hearsReceipt(PATIENCE)).isTrue();
        assertThat(receipts(sending)).isOne();
        awaits("both reports are filed", () -> scene.postgres.count("report") == 2);
    }

    /// Until the newest message to this person has the outcome.
    private static void settles(Person person, String outcome) {
        try (var talks = scene.talks()) {
            var talk = talks.with(Replay.MELDPUNT, Aftermath.who(person.address)).orElseThrow();
            var effect = talk.version() * 1_000;
            var line = "message conversation=%s effect=%d part=0 medium=%s outcome=%s".formatted(talk.id(), effect,
                    Replay.medium(person.address).code(), outcome);
            awaits(line, () -> program.log().contains(line));
        }
    }

    private static long taken(Person person) {
        return Stream.of(scene.clouds.twilio(), scene.clouds.telegram())
                .mapToLong(cloud -> cloud.takenFor(person.address).size())
                .sum();
    }

    private static long receipts(Person person) {
        return Stream.of(scene.clouds.twilio(), scene.clouds.telegram())
                .flatMap(cloud -> cloud.takenFor(person.address).stream())
                .filter(message -> Person.RECEIPT.matcher(message.text()).find())
                .count();
    }

    private static void awaits(String what, BooleanSupplier outcome) {
        Until.holds(PATIENCE, what, outcome);
    }
}
