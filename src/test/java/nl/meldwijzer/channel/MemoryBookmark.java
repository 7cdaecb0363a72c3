package nl.meldwijzer.channel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A bookmark of one process. Throws while it is away.
public final class MemoryBookmark implements Bookmark {
    private final Set<String> senders = new TreeSet<>();
    private @Nullable Instant reached;
    private final Set<Cut> cuts = new HashSet<>();
    private boolean away;
    private int connections;

    private record Cut(Address who, Instant minute) {
        static Cut at(Address who, Instant at) {
            return new Cut(who, at.truncatedTo(ChronoUnit.MINUTES));
        }
    }

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

    @Override
    public synchronized void cut(Address who, Instant at) {
        there();
        cuts.add(Cut.at(who, at));
    }

    @Override
    public synchronized boolean wasCut(Address who, Instant at) {
        there();
        return cuts.contains(Cut.at(who, at)) || cuts.contains(Cut.at(who, at.plus(1, ChronoUnit.MINUTES)));
    }

    private void there() {
        if (away) throw new IllegalStateException("away");
    }
}
