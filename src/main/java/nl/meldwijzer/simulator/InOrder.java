package nl.meldwijzer.simulator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what belongs to one key one after the other, and different keys side by side, on virtual threads.
final class InOrder<K> {
    private static final Logger LOG = LoggerFactory.getLogger(InOrder.class);

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
                LOG.error("a message of a practice phone was lost: {}", failure.getClass().getName());
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
