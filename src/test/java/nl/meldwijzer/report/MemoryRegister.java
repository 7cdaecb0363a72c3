package nl.meldwijzer.report;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/// A register in memory that can be away, and that keeps each revision once.
public final class MemoryRegister implements ReportRegister {
    private final Queue<Supplier<Filing>> outcomes = new ArrayDeque<>();
    private final List<Report> filed = new ArrayList<>();
    private volatile Runnable onFile = () -> {};
    private int calls;

    public synchronized MemoryRegister away(int howOften) {
        for (int i = 0; i < howOften; i++) outcomes.add(() -> new Filing.TryLater("scripted"));
        return this;
    }

    public synchronized MemoryRegister thenThrow(RuntimeException thrown) {
        outcomes.add(() -> {
            throw thrown;
        });
        return this;
    }

    /// Happens in each call before it ends.
    public MemoryRegister onFile(Runnable what) {
        onFile = what;
        return this;
    }

    public synchronized List<Report> filed() {
        return List.copyOf(filed);
    }

    public synchronized int calls() {
        return calls;
    }

    @Override
    public Filing file(Report report, ReceiptCode receipt) {
        onFile.run();
        synchronized (this) {
            calls++;
            if (!outcomes.isEmpty()) return outcomes.remove().get();
            var known = filed.stream()
                    .anyMatch(it -> it.id().equals(report.id()) && it.revision() == report.revision());
            if (!known) filed.add(report);
            return new Filing.Filed();
        }
    }

    @Override
    public Erasure erase(ReceiptCode receipt, String meldpunt, String asker, Instant now) {
        return new Erasure.NotFound();
    }

    @Override
    public Lookup look(ReceiptCode receipt, String asker, Instant now) {
        return new Lookup.NotFound();
    }
}
