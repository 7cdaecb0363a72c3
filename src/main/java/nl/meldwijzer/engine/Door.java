package nl.meldwijzer.engine;

import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Event;

/// The one way to change a conversation that exists. Safe for many threads.
public interface Door {
    /// Takes the turn and commits it. An event for a conversation that is gone is [Taken.Done]: there is nothing to change.
    Taken take(ConversationId id, Event event);
}
