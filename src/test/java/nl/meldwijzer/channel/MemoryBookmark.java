package nl.meldwijzer.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A bookmark of one process. Throws while it is away.
public final class MemoryBookmark implements Bookmark {
    private final Set<String> senders = new TreeSet<>();
    private @Nullable Instant reached;
    private boolean away;
    private int connections;

    public synchronized void away(boolean is) {
        away = is;
    }

    @Override
    public synchronized Set<String> senders() {
        there();
        return Set.copyOf(senders);
    }

    @Override
    public synchronized void remember(String sender) {
        there();
        senders.add(sender);
    }

    @Override
    public synchronized Optional<Instant> reached() {
        there();
        return Optional.ofNullable(reached);
    }

    @Override
    public synchronized void reach(Instant until) {
        there();
        if (reached == null || reached.isBefore(until)) reached = until;
    }

    @Override
    public synchronized int connections() {
        return connections;
    }

    public synchronized void connectAgain() {
        connections++;
    }

    private void there() {
        if (away) throw new IllegalStateException("away");
    }
}
