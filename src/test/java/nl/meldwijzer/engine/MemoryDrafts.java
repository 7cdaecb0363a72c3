package nl.meldwijzer.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Drafts that last as long as the process. For tests.
public final class MemoryDrafts implements Drafts {
    private final Map<String, String> drafts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(ConversationId id, String by) {
        return Optional.ofNullable(drafts.get(id + by));
    }

    @Override
    public void keep(ConversationId id, String by, String words) {
        drafts.put(id + by, words);
    }

    @Override
    public void drop(ConversationId id, String by) {
        drafts.remove(id + by);
    }
}
