package nl.meldwijzer.engine;

import java.time.Instant;
import java.util.Optional;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Turn;
import org.jspecify.annotations.Nullable;

/// Holds conversations and what must follow from their turns. Only the engine changes conversations.
/// Every method throws [StoreUnavailable] when the store cannot be reached within two seconds.
public interface ConversationStore {
    /// The newest conversation with this address, open or closed.
    Optional<Seat> find(String meldpunt, Address who);

    Optional<Seat> load(ConversationId id);

    /// A seat for a new conversation, not stored before its first commit. When `instead` is given, the new one takes the
    /// place of that closed one and remembers the events that it had seen.
    Seat fresh(String meldpunt, Address who, Conversation start, Optional<Seat> instead);

    /// Number of the question that this message of ours asked, by the provider's id of it; 0 when it is not known (any more).
    int asked(ConversationId id, String messageId);

    /// Whether all conversations were erased so lately that somebody who has none may have had one.
    boolean wasErased();

    /// Keeps the turn whole or not at all.
    ///
    /// @param copy at the provider of the message that was the event, to be deleted there once the turn is safe; or null
    Commit commit(Seat seat, String eventId, Turn turn, Instant now, Copies.@Nullable Copy copy);

    default Commit commit(Seat seat, String eventId, Turn turn, Instant now) {
        return commit(seat, eventId, turn, now, null);
    }

    sealed interface Commit {
        record Done() implements Commit {}

        /// The event had been committed before.
        record Duplicate() implements Commit {}

        /// Somebody else committed first: load and take the turn again.
        record Stale() implements Commit {}
    }
}
