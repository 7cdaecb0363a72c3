package nl.meldwijzer.planted.store.engine.redis;

import nl.meldwijzer.planted.store.engine.ConversationStore;

/// Allowed: a part of the engine.
record RedisStore(ConversationStore.Commit commit) implements ConversationStore {
    @Override
    public void forget() {}
}
