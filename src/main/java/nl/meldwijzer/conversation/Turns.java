package nl.meldwijzer.conversation;

import java.time.Instant;
import nl.meldwijzer.understanding.Hint;

/// Decides what an event does to a conversation. Pure: the same arguments give the same turn, always. Safe for many threads.
public interface Turns {
    Turn take(Conversation before, Event event, Facts facts);

    /// What the talk tells of a message before it is read. Without more, nothing is known.
    default Hint hint(Conversation before, Instant now) {
        return Hint.NONE;
    }
}
