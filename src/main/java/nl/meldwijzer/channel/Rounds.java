package nl.meldwijzer.channel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Work that is done again and again, on a thread of its own, for as long as the program runs. It starts last and stops first.
public final class Rounds implements SmartLifecycle {
    /// Between two rounds, however often somebody calls for one.
    private static final Duration AT_LEAST = Duration.ofSeconds(1);
    private static final int ONE = 1;

    private final String name;
    private final boolean off;
    private final Supplier<Duration> round;
    private final Semaphore calls = new Semaphore(0);
    private @Nullable Thread thread;

    /// @param off whether there is nothing to do, ever
    /// @param round one round; gives how long to wait for the next, and throws nothing
    public Rounds(String name, boolean off, Supplier<Duration> round) {
        this.name = name;
        this.off = off;
        this.round = round;
    }

    /// The next round is to come soon. Returns at once.
    public void hurry() {
        if (calls.availablePermits() == 0) calls.release();
    }

    @Override
    public synchronized void start() {
        if (off || thread != null) return;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public synchronized void stop() {
        if (thread == null) return;
        thread.interrupt();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var called = calls.tryAcquire(ONE, round.get().toMillis(), TimeUnit.MILLISECONDS);
                if (called) Thread.sleep(AT_LEAST);
            }
        } catch (InterruptedException _) {
            // stopped
        }
    }
}
