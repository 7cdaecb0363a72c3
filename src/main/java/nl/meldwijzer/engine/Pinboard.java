package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/// Short words that hold for a while and that every program reads: who was seen at the desk, for instance. Nothing personal,
/// and nothing that may not be lost. Methods throw [StoreUnavailable] like the store's.
public interface Pinboard {
    /// In place of what stood there under this name.
    void pin(String name, String word, Duration holds);

    /// What stands there of these names.
    Map<String, String> read(Collection<String> names);

    /// Whether it stood there; of several that take it away at once, only one hears yes.
    boolean takeAway(String name);
}
