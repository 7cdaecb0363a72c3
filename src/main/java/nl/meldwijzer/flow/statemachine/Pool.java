package nl.meldwijzer.flow.statemachine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/// A fixed number of machines, each used by one call at a time. A call waits while all are in use.
final class Pool<M> {
    private final Supplier<M> fresh;
    private final BlockingQueue<M> idle;

    Pool(int size, Supplier<M> fresh) {
        this.fresh = fresh;
        this.idle = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) idle.add(fresh.get());
    }

    /// A machine that threw is thrown away: nobody knows its state.
    <T> T with(Function<M, T> use) {
        var machine = take();
        var usable = false;
        try {
            var result = use.apply(machine);
            usable = true;
            return result;
        } finally {
            idle.add(usable ? machine : fresh.get());
        }
    }

    private M take() {
        try {
            return idle.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a machine", stopped);
        }
    }
}
