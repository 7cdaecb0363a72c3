package nl.meldwijzer.engine;

class MemoryStoreTest extends StoreContract {
    private final MemoryStore memory = new MemoryStore();

    @Override
    ConversationStore store() {
        return memory;
    }

    @Override
    Outbox outbox() {
        return memory;
    }
}
