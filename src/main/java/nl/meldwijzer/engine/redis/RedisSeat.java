package nl.meldwijzer.engine.redis;

import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Seat;
import nl.meldwijzer.seal.Keyring;

/// A conversation as it stood in Redis, with what is needed to write the next record.
///
/// @param who the key that leads from the person to the newest conversation
/// @param wrappedKey the data key as it is stored
/// @param address as it is stored, sealed
/// @param instead id of the closed conversation whose place this fresh one takes, or empty
record RedisSeat(
        ConversationId id,
        long version,
        Conversation conversation,
        SeenEvents seen,
        Sealed sealed,
        byte[] wrappedKey,
        byte[] address,
        String who,
        String instead,
        Keyring keyring) implements Seat {
    @Override
    public boolean hasSeen(String eventId) {
        return seen.has(SeenEvents.hash(keyring, eventId));
    }

    @Override
    public String toString() {
        return "RedisSeat[" + id + ", version=" + version + "]";
    }
}
