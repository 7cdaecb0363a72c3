package nl.meldwijzer.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for another process, which tells nobody when it is ready.
final class Patience {
    private static final Duration STEP = Duration.ofMillis(10);

    private Patience() {}

    /// Whether it happened within the limit.
    static boolean until(Duration limit, BooleanSupplier happened) {
        var end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) return false;
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    static ServerFailure interrupted() {
        Thread.currentThread().interrupt();
        return new ServerFailure("Interrupted while a server started or stopped");
    }
}
