package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// A pinboard in memory, for tests of those who use one.
public final class MemoryPinboard implements Pinboard {
    private final Map<String, Pin> pins = new HashMap<>();
    private final InstantSource clock;
    private boolean away;

    public MemoryPinboard(InstantSource clock) {
        this.clock = clock;
    }

    private record Pin(String word, Instant until) {}

    /// As when Redis cannot be reached.
    public synchronized void away(boolean is) {
        away = is;
    }

    @Override
    public synchronized void pin(String name, String word, Duration holds) {
        reach();
        pins.put(name, new Pin(word, clock.instant().plus(holds)));
    }

    @Override
    public synchronized Map<String, String> read(Collection<String> names) {
        reach();
        var words = new HashMap<String, String>();
        pins.forEach((name, pin) -> {
            if (names.contains(name)) words.put(name, pin.word);
        });
        return words;
    }

    @Override
    public synchronized boolean takeAway(String name) {
        reach();
        return pins.remove(name) != null;
    }

    private void reach() {
        if (away) throw new StoreUnavailable("away for a test", new IllegalStateException());
        pins.values().removeIf(pin -> !clock.instant().isBefore(pin.until));
    }
}
