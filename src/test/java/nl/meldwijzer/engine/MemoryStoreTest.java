package nl.meldwijzer.engine;

class MemoryStoreTest extends StoreContract {
    private final MemoryStore memory = new MemoryStore();

    @Override
    protected ConversationStore store() {
        return memory;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
