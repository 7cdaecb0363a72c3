package nl.meldwijzer.engine;

import java.util.function.Function;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.understanding.Hint;
import org.jspecify.annotations.Nullable;

/// What came in, and is read only when the conversation is known to which it belongs. Read anew only when that expects
/// something else of it by now. For one thread; nothing unmasked outlives its turn.
final class Arrived {
    private final String id;
    private final Function<Hint, Event> reading;
    private @Nullable Hint hint;
    private @Nullable Event event;

    Arrived(String id, Function<Hint, Event> reading) {
        this.id = id;
        this.reading = reading;
    }

    /// There is nothing in it to be read.
    static Arrived asIs(Event event) {
        return new Arrived(event.id(), _ -> event);
    }

    String id() {
        return id;
    }

    Event read(Hint known) {
        if (event == null || !known.equals(hint)) {
            event = reading.apply(known);
            hint = known;
        }
        return event;
    }
}
