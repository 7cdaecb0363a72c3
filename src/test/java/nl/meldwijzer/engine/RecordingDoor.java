package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Event;

/// A door that takes each event once and remembers it.
public final class RecordingDoor implements Door {
    private final List<Event> taken = new ArrayList<>();
    private int refusals;
    private Runnable afterwards = () -> {};

    /// The next `howMany` events cannot be kept.
    public synchronized void refuse(int howMany) {
        refusals = howMany;
    }

    /// What follows from each event that is taken.
    public synchronized void then(Runnable what) {
        afterwards = what;
    }

    public synchronized List<Event> taken() {
        return List.copyOf(taken);
    }

    @Override
    public synchronized Taken take(ConversationId id, Event event) {
        if (refusals > 0) {
            refusals--;
            return new Taken.Unavailable(Duration.ofSeconds(1));
        }
        if (taken.stream().anyMatch(known -> known.id().equals(event.id()))) return new Taken.Duplicate();
        taken.add(event);
        afterwards.run();
        return new Taken.Done();
    }
}
