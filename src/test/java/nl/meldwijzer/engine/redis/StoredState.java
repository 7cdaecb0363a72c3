package nl.meldwijzer.engine.redis;

import nl.meldwijzer.conversation.Conversation;

/// A conversation as it comes back from the store.
public final class StoredState {
    private StoredState() {}

    public static Conversation roundTrip(Conversation conversation) {
        return StateJson.read(StateJson.write(conversation));
    }
}
