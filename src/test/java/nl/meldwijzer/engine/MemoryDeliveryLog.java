package nl.meldwijzer.engine;

import java.util.HashMap;
import java.util.Map;

/// How far messages came, in memory.
public final class MemoryDeliveryLog implements DeliveryLog {
    private final Map<MessageKeys.Part, Integer> ranks = new HashMap<>();
    private boolean away;

    public synchronized void away(boolean is) {
        away = is;
    }

    @Override
    public synchronized boolean raise(MessageKeys.Part part, int rank) {
        if (away) throw new StoreUnavailable("away", new IllegalStateException());
        if (ranks.getOrDefault(part, 0) >= rank) return false;
        ranks.put(part, rank);
        return true;
    }
}
