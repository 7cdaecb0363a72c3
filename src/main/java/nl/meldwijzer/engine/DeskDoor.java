package nl.meldwijzer.engine;

import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Refusal;

/// The same door as [Door], for those who must know what became of it. Safe for many threads.
public interface DeskDoor {
    Decision decide(ConversationId id, Event.AtDesk event);

    sealed interface Decision {
        /// Committed.
        record Done() implements Decision {}

        /// It had been committed before; nothing changed.
        record Known() implements Decision {}

        /// Nothing was changed.
        record Refused(Refusal because) implements Decision {}

        /// There is no such conversation any more.
        record Gone() implements Decision {}

        /// It could not be kept now; the same event may be brought again.
        record Unavailable() implements Decision {}
    }
}
