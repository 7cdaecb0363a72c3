package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time as this room meets it, so that a test need not wait for it.
interface Pace {
    Instant now();

    /// Runs on evenly, whatever happens to the clock; only differences mean something.
    long nanos();

    void pause(Duration length) throws InterruptedException;

    static Pace of(InstantSource clock) {
        return new Pace() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration length) throws InterruptedException {
                Thread.sleep(length);
            }
        };
    }
}
