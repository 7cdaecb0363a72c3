package nl.meldwijzer.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees who has left, and tells whoever wants to know. Every program looks for itself at what the database says, so it does
/// not matter in which one somebody was disabled or signed out.
public final class Doorkeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final List<Departures> departures;
    private final List<Runnable> chores;
    private final InstantSource clock;
    private final Thread thread;
    private Instant nextSweep = Instant.MIN;
    private boolean reachable = true;
    private volatile boolean closed;

    /// @param chores done before each round, such as letting in the first administrator
    public Doorkeeper(Sessions sessions, List<Departures> departures, List<Runnable> chores, InstantSource clock) {
        this.sessions = sessions;
        this.departures = List.copyOf(departures);
        this.chores = List.copyOf(chores);
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("doorkeeper").unstarted(this::rounds);
    }

    public void start() {
        thread.start();
    }

    /// Looks at once: somebody is known to have left.
    public void look() {
        LockSupport.unpark(thread);
    }

    private void rounds() {
        while (!closed) {
            try {
                round();
                reachable = true;
            } catch (RuntimeException failure) {
                if (reachable) LOG.warn("Nobody sees who is at the desk: {}", failure.getClass().getSimpleName());
                reachable = false;
            }
            LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
        }
    }

    private void round() {
        var now = clock.instant();
        chores.forEach(Runnable::run);
        sessions.left(now).forEach(this::tell);
        if (now.isBefore(nextSweep)) return;
        sessions.sweep();
        nextSweep = now.plus(BETWEEN_SWEEPS);
    }

    /// Only when everybody was told the account is missed no more: one that fails is told again.
    private void tell(UUID account) {
        departures.forEach(listener -> listener.left(account));
        sessions.missed(account);
        LOG.info("Account {} left the desk", account);
    }

    @Override
    public void close() {
        closed = true;
        look();
    }
}
