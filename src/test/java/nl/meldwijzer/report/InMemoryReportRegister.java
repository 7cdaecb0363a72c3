package nl.meldwijzer.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A register for tests, which can be told to be away.
public final class InMemoryReportRegister implements ReportRegister {
    private final Map<UUID, TreeMap<Integer, Report>> reports = new HashMap<>();
    private final Map<ReceiptCode, UUID> receipts = new HashMap<>();
    private final Map<String, List<Instant>> wrongGuesses = new HashMap<>();
    private boolean away;

    public synchronized void away(boolean now) {
        away = now;
    }

    /// Every revision that was filed, by report.
    public synchronized List<Report> filed() {
        return reports.values().stream().flatMap(revisions -> revisions.values().stream()).toList();
    }

    @Override
    public synchronized Filing file(Report report, ReceiptCode receipt) {
        if (away) return new Filing.TryLater("away");
        if (!receipts.getOrDefault(receipt, report.id()).equals(report.id())) throw new ReceiptTaken();
        reports.computeIfAbsent(report.id(), _ -> new TreeMap<>()).putIfAbsent(report.revision(), report);
        receipts.put(receipt, report.id());
        return new Filing.Filed();
    }

    @Override
    public synchronized Lookup look(ReceiptCode receipt, String asker, Instant now) {
        if (away) return new Lookup.TryLater("away");
        var wrong = wrongGuesses.computeIfAbsent(asker, _ -> new ArrayList<>());
        wrong.removeIf(guess -> !guess.isAfter(now.minus(Duration.ofHours(1))));
        if (wrong.size() >= WRONG_GUESSES_AN_HOUR) return new Lookup.TooManyGuesses();
        var id = receipts.get(receipt);
        if (id == null) {
            wrong.add(now);
            return new Lookup.NotFound();
        }
        var newest = filed().stream().filter(report -> report.id().equals(id)).toList().getLast();
        return new Lookup.Found(newest.meldpunt(), newest.filedAt(), newest.revision());
    }
}
