package nl.meldwijzer.simulator.telegram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/// Update and message ids: they rise and fit 32 bits as Telegram's do, and go on after a restart because they follow the
/// clock, four a second on average.
final class Numbers {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MILLIS_EACH = 250;

    private final InstantSource time;
    private final AtomicInteger last = new AtomicInteger();

    Numbers(InstantSource time) {
        this.time = time;
    }

    int next() {
        var byClock = (int) ((time.millis() - BEGIN.toEpochMilli()) / MILLIS_EACH);
        return last.updateAndGet(before -> Math.max(before + 1, byClock));
    }
}
