package nl.meldwijzer.planted.store.dispatch;

import nl.meldwijzer.planted.store.engine.ConversationStore;

record Meddler(ConversationStore store) {}
