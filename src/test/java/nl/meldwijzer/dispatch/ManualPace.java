package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that passes only when it is told to, or when somebody pauses.
final class ManualPace implements Pace, InstantSource {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private long nanos;
    private Runnable whilePausing = () -> {};

    synchronized void pass(Duration length) {
        now = now.plus(length);
        nanos += length.toNanos();
    }

    /// Somebody sets the clock, and no time passes.
    synchronized void jump(Duration length) {
        now = now.plus(length);
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    /// Happens once, while somebody pauses.
    void whilePausing(Runnable what) {
        whilePausing = what;
    }

    @Override
    public void pause(Duration length) {
        pass(length);
        var what = whilePausing;
        whilePausing = () -> {};
        what.run();
    }
}
