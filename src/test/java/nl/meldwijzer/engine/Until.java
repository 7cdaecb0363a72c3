package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for an outcome in a test.
public final class Until {
    private Until() {}

    public static void holds(Duration atMost, String what, BooleanSupplier outcome) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!outcome.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not within " + atMost + ": " + what);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
