package nl.meldwijzer.simulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Everything that phones show, each change with a number that rises. Bounded: the oldest falls off.
/// Whoever watches asks for what is newer than a number, and waits here for it.
public final class Board {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final TreeMap<Long, Message> byNumber = new TreeMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private long last;
    private boolean closed;

    public Board(int most) {
        this.most = most;
    }

    public void put(Message message) {
        alone(() -> place(message));
    }

    /// Changes a message; false when it is not here (any more).
    public boolean change(String id, UnaryOperator<Message> change) {
        return alone(() -> find(id).map(change).map(this::place)).isPresent();
    }

    public Optional<Message> find(String id) {
        return alone(() -> Optional.ofNullable(numbers.get(id)).map(byNumber::get));
    }

    /// All messages, the oldest first.
    public List<Message> all() {
        return alone(() -> byNumber.values().stream().sorted(Comparator.comparing(Message::at)).toList());
    }

    /// What is newer than number `after`, in order; empty when nothing came within `wait`.
    public List<Entry> newer(long after, Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = wait.toNanos();
            while (last <= after && !closed && left > 0) left = news.awaitNanos(left);
            return byNumber.tailMap(after, false)
                    .entrySet()
                    .stream()
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Nobody waits here any more, so that the program can stop.
    public void close() {
        alone(() -> {
            closed = true;
            news.signalAll();
            return closed;
        });
    }

    public boolean closed() {
        return alone(() -> closed);
    }

    private Message place(Message message) {
        var before = numbers.put(message.id(), ++last);
        if (before != null) byNumber.remove(before);
        byNumber.put(last, message);
        if (byNumber.size() > most) numbers.remove(byNumber.pollFirstEntry().getValue().id());
        news.signalAll();
        return message;
    }

    private <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public record Entry(long number, Message message) {}
}
