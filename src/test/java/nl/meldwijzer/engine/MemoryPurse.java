package nl.meldwijzer.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/// Grants everything, except what it is told otherwise; knows what was spent. Only for tests of those who spend.
public final class MemoryPurse implements SmsPurse {
    private final Queue<Supplier<Spending>> next = new ArrayDeque<>();
    private final List<Sms> spent = new ArrayList<>();

    public MemoryPurse then(Supplier<Spending> spending) {
        next.add(spending);
        return this;
    }

    public List<Sms> spent() {
        return spent;
    }

    @Override
    public Spending spend(Sms sms, Instant now) {
        var told = next.isEmpty() ? new Spending.Granted() : next.remove().get();
        if (told instanceof Spending.Granted) spent.add(sms);
        return told;
    }

    @Override
    public void giveBack(Sms sms, Instant then) {
        spent.remove(sms);
    }
}
