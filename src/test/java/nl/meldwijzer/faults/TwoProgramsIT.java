package nl.meldwijzer.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.faults.History.Moment.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// One of two programs on the same stores stands still for a while in the midst of its work.
class TwoProgramsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SLEEP = Duration.ofSeconds(20);
    private static final int PEOPLE = 12;

    @TempDir
    Path folder;

    @Test
    @Fault(7)
    void a_program_that_slept_for_twenty_seconds_doubles_nothing_when_it_wakes_up() throws Exception {
        try (var scene = new Scene(folder);
                var sleeper = scene.program("sleeper");
                var other = scene.program("other");
                var rush = new Rush(scene.clouds, new Webhooks(sleeper.awaitReady(), other.awaitReady()),
                        scene.history)) {
            scene.clouds.meet(_ -> CloudFault.LATE); // so that it falls asleep with messages in its hands
            var usual = rush.usualTalk();
            rush.begin(PEOPLE);
            goesOn(rush, PEOPLE);

            sleeper.freeze();
            var before = rush.acknowledged();
            LockSupport.parkNanos(SLEEP.toNanos()); // the sleep is the fault
            sleeper.thaw();
            assertThat(rush.acknowledged()).as("the other one goes on").isGreaterThan(before);
            goesOn(rush, PEOPLE);
            scene.clouds.meet(_ -> CloudFault.NONE);

            assertThat(rush.end()).as("everybody has a receipt").isTrue();
            scene.awaitQuiet();
            var metrics = Scene.metrics(other);
            sleeper.stop();
            other.stop();
            var violations = scene.check(rush.addresses(), usual, sleeper.log() + other.log(), metrics);
            scene.history.writeTo(Path.of("target/faults/two-programs.jsonl"));
            assertThat(violations).isEmpty();
            assertThat(scene.history.all(Accepted.class)).hasSizeGreaterThan(PEOPLE * Person.TALK.size());
        }
    }

    private static void goesOn(Rush rush, int messages) {
        var wanted = rush.acknowledged() + messages;
        Until.holds(PATIENCE, "people are heard", () -> rush.acknowledged() >= wanted);
    }
}
