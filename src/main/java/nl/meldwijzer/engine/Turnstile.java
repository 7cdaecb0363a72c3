package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.meldwijzer.channel.Address;
import org.jspecify.annotations.Nullable;

/// Lets the messages of one person in one after the other, as they came, and those of others meanwhile: somebody who
/// writes fast would otherwise lose race after race in the store. Nothing depends on it: another instance does not know it,
/// and who has waited long goes in all the same.
final class Turnstile {
    static final Duration LONGEST_WAIT = Duration.ofMillis(300);

    private final ConcurrentHashMap<Address, Line> lines = new ConcurrentHashMap<>();

    <T> T pass(Address who, Supplier<T> work) {
        var line = lines.compute(who, (_, known) -> known == null ? new Line() : known.joined());
        var first = line.comesFirst();
        try {
            return work.get();
        } finally {
            if (first) line.lock.unlock();
            lines.computeIfPresent(who, (_, known) -> known.left());
        }
    }

    int lines() {
        return lines.size();
    }

    private static final class Line {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int people = 1;

        Line joined() {
            people++;
            return this;
        }

        /// Null when nobody is left.
        @Nullable
        Line left() {
            return --people == 0 ? null : this;
        }

        boolean comesFirst() {
            try {
                return lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
