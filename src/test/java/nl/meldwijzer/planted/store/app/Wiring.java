package nl.meldwijzer.planted.store.app;

import nl.meldwijzer.planted.store.engine.ConversationStore;

/// Hands the store on, which is its task, and calls it, which is not.
record Wiring(ConversationStore store) {
    void start() {
        // The line that is told.
        store.forget();
    }
}
