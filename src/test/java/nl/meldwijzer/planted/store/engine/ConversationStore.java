package nl.meldwijzer.planted.store.engine;

public interface ConversationStore {
    record Commit() {}
}
