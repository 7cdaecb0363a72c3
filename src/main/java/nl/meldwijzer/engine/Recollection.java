package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Inbound;
import org.jspecify.annotations.Nullable;

/// What this process committed for people lately. So it notices when the store holds less than it acknowledged: a replica
/// took over that lacked the last moment, its file was cut off, or it was erased. Safe for many threads.
final class Recollection {
    static final int MOST_PEOPLE = 10_000;
    private static final int MOST_EVENTS = 8;
    /// A loss shows soon. Much later a conversation may have come to its end, of which nobody who then holds the phone should hear.
    private static final Duration KEPT = Duration.ofDays(1);

    private final Map<Who, Kept> people = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Kept> eldest) {
            return size() > MOST_PEOPLE;
        }
    };

    enum Finding {
        /// Nothing is missing, or this event is what was missing.
        WHOLE,
        /// What this person did last is missing.
        LESS,
        /// This event was committed and lost, and its person was asked to answer once more: it is too late for it.
        TOO_LATE
    }

    /// @param found what the store has of this person now
    synchronized Finding look(Inbound inbound, Optional<Seat> found, String event, Instant now) {
        var kept = people.get(Who.of(inbound));
        if (kept == null || kept.at.plus(KEPT).isBefore(now)) return Finding.WHOLE;
        var known = kept.events.contains(event);
        if (!kept.isMoreThan(found)) return known ? Finding.TOO_LATE : Finding.WHOLE;
        if (!known) return Finding.LESS;
        return found.isEmpty() && kept.version > 1 ? Finding.TOO_LATE : Finding.WHOLE;
    }

    /// @param finding with what the turn was taken
    synchronized void keep(Inbound inbound, Seat before, String event, Finding finding, Instant now) {
        people.compute(Who.of(inbound), (_, kept) -> Kept.after(kept, before, event, finding, now));
    }

    private record Who(String meldpunt, Address address) {
        static Who of(Inbound inbound) {
            return new Who(inbound.meldpunt(), inbound.from());
        }
    }

    /// @param version at least; what others committed is not known here
    /// @param events the newest, oldest first
    private record Kept(ConversationId id, long version, SequencedSet<String> events, Instant at) {
        static Kept after(@Nullable Kept kept, Seat before, String event, Finding finding, Instant now) {
            var version = before.version() + 1;
            if (kept == null) return new Kept(before.id(), version, new LinkedHashSet<>(Set.of(event)), now);
            kept.events.addLast(event);
            if (kept.events.size() > MOST_EVENTS) kept.events.removeFirst();
            var goesOn = kept.id.equals(before.id()) && finding != Finding.LESS;
            return new Kept(before.id(), goesOn ? Math.max(kept.version, version) : version, kept.events, now);
        }

        /// Another conversation than ours took its place by itself.
        boolean isMoreThan(Optional<Seat> found) {
            return found.map(seat -> seat.id().equals(id) && seat.version() < version).orElse(true);
        }
    }
}
