package nl.meldwijzer.planted.store.engine;

public interface ConversationStore {
    void forget();

    record Commit() {}
}
