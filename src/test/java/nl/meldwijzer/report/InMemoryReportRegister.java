package nl.meldwijzer.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// A register for tests, which can be told to be away.
public final class InMemoryReportRegister implements ReportRegister {
    private final Map<UUID, TreeMap<Integer, Report>> reports = new HashMap<>();
    private final Map<ReceiptCode, UUID> receipts = new HashMap<>();
    private final Map<String, List<Instant>> wrongGuesses = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
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
        if (erased.contains(report.id())) return new Filing.Filed();
        reports.computeIfAbsent(report.id(), _ -> new TreeMap<>()).putIfAbsent(report.revision(), report);
        receipts.put(receipt, report.id());
        return new Filing.Filed();
    }

    @Override
    public synchronized Erasure erase(ReceiptCode receipt, String meldpunt, String asker, Instant now) {
        if (away) return new Erasure.TryLater("away");
        if (guessed(asker, now).size() >= WRONG_GUESSES_AN_HOUR) return new Erasure.TooManyGuesses();
        var id = receipts.get(receipt);
        if (id != null && erased.contains(id)) return new Erasure.Erased();
        var theirs = id != null && filed().stream()
                .anyMatch(report -> report.id().equals(id) && report.meldpunt().equals(meldpunt));
        if (!theirs) {
            guessed(asker, now).add(now);
            return new Erasure.NotFound();
        }
        reports.remove(id);
        erased.add(id);
        return new Erasure.Erased();
    }

    private List<Instant> guessed(String asker, Instant now) {
        var wrong = wrongGuesses.computeIfAbsent(asker, _ -> new ArrayList<>());
        wrong.removeIf(guess -> !guess.isAfter(now.minus(Duration.ofHours(1))));
        return wrong;
    }

    @Override
    public synchronized Lookup look(ReceiptCode receipt, String asker, Instant now) {
        if (away) return new Lookup.TryLater("away");
        var wrong = guessed(asker, now);
        if (wrong.size() >= WRONG_GUESSES_AN_HOUR) return new Lookup.TooManyGuesses();
        var id = receipts.get(receipt);
        if (id == null || erased.contains(id)) {
            wrong.add(now);
            return new Lookup.NotFound();
        }
        var newest = filed().stream().filter(report -> report.id().equals(id)).toList().getLast();
        return new Lookup.Found(newest.meldpunt(), newest.filedAt(), newest.revision());
    }
}
