package nl.meldwijzer.channel;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// An inbox that remembers what came in and knows an id it saw before; `answer` overrides what it says.
public final class RecordingInbox implements Inbox {
    private final List<Inbound> taken = new CopyOnWriteArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});
    private volatile Taken answer = new Taken.Done();

    @Override
    public Taken take(Inbound inbound) {
        next.getAndSet(() -> {}).run();
        if (!(answer instanceof Taken.Done)) return answer;
        if (!seen.add(inbound.messageId())) return new Taken.Duplicate();
        taken.add(inbound);
        return answer;
    }

    public List<Inbound> taken() {
        return List.copyOf(taken);
    }

    public void answers(Taken next) {
        answer = next;
    }

    /// Done once, when the next message comes in.
    public void onNext(Runnable what) {
        next.set(what);
    }

    public void clear() {
        taken.clear();
        seen.clear();
        answer = new Taken.Done();
    }
}
