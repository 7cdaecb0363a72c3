package nl.meldwijzer.channel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.meldwijzer.text.Medium;

/// A channel whose sends end as they are told, in that order; `Sent` when nothing is told.
public final class ScriptedChannel implements Channel {
    private final Queue<Supplier<SendOutcome>> outcomes = new ArrayDeque<>();
    private final Queue<Optional<Boolean>> arrivals = new ArrayDeque<>();
    private final List<Outbound> calls = new ArrayList<>();
    private volatile Consumer<Outbound> onSend = _ -> {};
    private int lookUps;
    private Instant lookedUpSince = Instant.MAX;

    public synchronized ScriptedChannel then(SendOutcome... next) {
        for (var outcome : next) outcomes.add(() -> outcome);
        return this;
    }

    public synchronized ScriptedChannel thenThrow(RuntimeException thrown) {
        outcomes.add(() -> {
            throw thrown;
        });
        return this;
    }

    /// What the provider says about a message whose outcome is unknown: nothing, when nothing is told.
    public synchronized ScriptedChannel arrival(boolean next) {
        arrivals.add(Optional.of(next));
        return this;
    }

    /// Happens in each call before it ends.
    public ScriptedChannel onSend(Consumer<Outbound> what) {
        onSend = what;
        return this;
    }

    public synchronized List<String> texts() {
        return calls.stream().map(Outbound::text).toList();
    }

    public synchronized List<Outbound> calls() {
        return List.copyOf(calls);
    }

    public synchronized int lookUps() {
        return lookUps;
    }

    /// From when on the newest look-up looked.
    public synchronized Instant lookedUpSince() {
        return lookedUpSince;
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.values());
    }

    @Override
    public SendOutcome send(Outbound message) {
        Supplier<SendOutcome> outcome;
        synchronized (this) {
            calls.add(message);
            outcome = outcomes.isEmpty() ? () -> new SendOutcome.Sent("id") : outcomes.remove();
        }
        onSend.accept(message);
        return outcome.get();
    }

    @Override
    public synchronized Optional<Boolean> arrived(Outbound message, Instant attemptedAt) {
        lookUps++;
        lookedUpSince = attemptedAt;
        return arrivals.isEmpty() ? Optional.empty() : arrivals.remove();
    }
}
