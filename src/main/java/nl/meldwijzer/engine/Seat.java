package nl.meldwijzer.engine;

import nl.meldwijzer.conversation.Conversation;

/// A conversation as it was loaded, or a fresh one that no store holds yet (version 0).
/// Made by a [ConversationStore] and handed back to that same store.
public interface Seat {
    ConversationId id();

    long version();

    Conversation conversation();

    /// Whether this event was committed before, as far as the newest 64 remember.
    boolean hasSeen(String eventId);
}
