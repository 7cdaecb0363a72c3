package nl.meldwijzer.planted.store.app;

import nl.meldwijzer.planted.store.engine.ConversationStore;

/// Allowed: hands the store on.
record DoorWiring(ConversationStore store) {}
