package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is to be deleted at providers, in memory.
public final class MemoryCopies implements Copies {
    private final Map<Due, Instant> waiting = new HashMap<>();

    public synchronized List<Copy> left() {
        return waiting.keySet().stream().map(Due::copy).toList();
    }

    public synchronized Instant next() {
        return waiting.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public synchronized void add(ConversationId id, Copy copy) {
        waiting.putIfAbsent(new Due(id.partition(), copy), copy.since().plus(FIRST_WAIT));
    }

    @Override
    public synchronized List<Due> claim(Instant now, Duration length, int most) {
        var due = waiting.entrySet()
                .stream()
                .filter(one -> !one.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(one -> waiting.put(one, now.plus(length)));
        return due;
    }

    @Override
    public synchronized void done(Due copy) {
        waiting.remove(copy);
    }

    @Override
    public synchronized void later(Due copy, Instant at) {
        waiting.replace(copy, at);
    }
}
