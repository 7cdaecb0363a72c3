package nl.meldwijzer.simulator;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Runs what belongs to one key one after the other, and different keys side by side, on virtual threads.
final class InOrder<K> {
    private static final System.Logger LOG = System.getLogger(InOrder.class.getName());

    private final Map<K, Queue<Runnable>> waiting = new HashMap<>();

    synchronized void run(K key, Runnable task) {
        var queue = waiting.get(key);
        if (queue != null) {
            queue.add(task);
            return;
        }
        waiting.put(key, new ArrayDeque<>());
        Thread.ofVirtual().name("phone").start(() -> work(key, task));
    }

    private void work(K key, Runnable first) {
        for (@Nullable
        Runnable task = first; task != null; task = next(key)) {
            try {
                task.run();
            } catch (RuntimeException failure) { // one lost message must not silence the phone
                LOG.log(Level.ERROR, "a practice phone's message was lost: {0}", failure.getClass().getName());
            }
        }
    }

    private synchronized @Nullable Runnable next(K key) {
        var queue = waiting.get(key);
        var task = queue == null ? null : queue.poll();
        if (task == null) waiting.remove(key);
        return task;
    }
}
