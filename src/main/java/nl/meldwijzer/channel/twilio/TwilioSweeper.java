package nl.meldwijzer.channel.twilio;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Sweeps at the start, each minute, and soon after a webhook had to be turned away. It starts last and stops first.
final class TwilioSweeper implements SmartLifecycle {
    private static final int ONE = 1;

    private final TwilioSweep sweep;
    private final boolean off;
    private final Semaphore calls = new Semaphore(0);
    private @Nullable Thread thread;

    TwilioSweeper(TwilioSweep sweep, boolean off) {
        this.sweep = sweep;
        this.off = off;
    }

    /// Something could not be taken in. Returns at once.
    void call() {
        if (calls.availablePermits() == 0) calls.release();
    }

    @Override
    public synchronized void start() {
        if (off || thread != null) return;
        thread = Thread.ofVirtual().name("twilio-sweep").start(this::run);
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
                var called = calls.tryAcquire(ONE, sweep.round().toMillis(), TimeUnit.MILLISECONDS);
                // A flood of webhooks that fail must not become a flood of rounds.
                if (called) Thread.sleep(TwilioSweep.STORE_RETRY);
            }
        } catch (InterruptedException _) {
            // stopped
        }
    }
}
