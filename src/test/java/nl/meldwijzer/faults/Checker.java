package nl.meldwijzer.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.faults.History.Moment.Accepted;
import nl.meldwijzer.faults.History.Moment.Answered;
import nl.meldwijzer.faults.History.Moment.Asked;
import nl.meldwijzer.faults.History.Moment.Filed;
import nl.meldwijzer.faults.History.Moment.Kept;
import nl.meldwijzer.faults.History.Moment.Repeated;
import nl.meldwijzer.faults.History.Moment.Seen;

/// Finds in a history what breaks an invariant of `docs/faults.md`.
public final class Checker {
    /// What a person can get twice at most, for each message whose outcome was unknown.
    private static final int MOST_COPIES = 2;

    private final History history;
    private final List<Violation> found = new ArrayList<>();

    private Checker(History history) {
        this.history = history;
    }

    /// @param invariant as in `docs/faults.md`, for example `I1`
    public record Violation(String invariant, String what) {}

    public static List<Violation> check(History history) {
        var checker = new Checker(history);
        checker.nothingIsLost();
        checker.nothingCountsTwice();
        checker.copiesAreFlagged();
        checker.reportsAreFiled();
        checker.messagesAreInOrder();
        checker.nothingLeaks();
        checker.receivedIsTrue();
        return List.copyOf(checker.found);
    }

    private void nothingIsLost() {
        var counted = all(Kept.class).flatMap(kept -> kept.messages().stream()).collect(Collectors.toSet());
        var acknowledged = all(Answered.class).filter(answer -> answer.status() / 100 == 2)
                .map(Answered::message)
                .collect(Collectors.toSet());
        all(Asked.class).map(Asked::message).filter(message -> !counted.contains(message)).forEach(message -> {
            var how = acknowledged.contains(message) ? "was answered 2xx" : "is known to its provider";
            breach("I1", message + " " + how + " and is in no conversation");
        });
    }

    private void nothingCountsTwice() {
        var counted = new HashSet<String>();
        all(Kept.class).forEach(kept -> {
            for (var message : kept.messages())
                if (!counted.add(message)) breach("I2", message + " counts twice");
            if (kept.commits() != kept.messages().size() + kept.others())
                breach("I2", kept.conversation() + " has " + kept.commits() + " commits for "
                        + kept.messages().size() + " messages and " + kept.others() + " other events");
            if (!kept.follows()) breach("I2", kept.conversation() + " does not follow from its events");
        });
    }

    private void copiesAreFlagged() {
        var flagged = all(Repeated.class).map(Repeated::effect).collect(Collectors.toSet());
        copies().forEach((what, copies) -> {
            if (copies.size() > 1 && !flagged.contains(copies.getFirst().effect()))
                breach("I3", what + " was taken " + copies.size() + " times and is not flagged");
            if (copies.size() > MOST_COPIES) breach("I3", what + " was taken " + copies.size() + " times");
        });
    }

    private void reportsAreFiled() {
        var rows = all(Filed.class).collect(Collectors.groupingBy(Filed::report));
        var sent = new HashSet<String>();
        all(Kept.class).filter(kept -> !kept.report().isEmpty()).forEach(kept -> {
            if (!sent.add(kept.report())) breach("I4", "two conversations have report " + kept.report());
            var filed = rows.getOrDefault(kept.report(), List.of());
            if (filed.size() != 1) breach("I4", "report " + kept.report() + " has " + filed.size() + " rows");
        });
        rows.forEach((report, filed) -> {
            if (!sent.contains(report)) breach("I4", "report " + report + " belongs to no conversation");
            if (!filed.stream().allMatch(Filed::readable)) breach("I4", "report " + report + " cannot be read");
        });
    }

    private void messagesAreInOrder() {
        var newest = new HashMap<String, Long>();
        var known = new HashSet<String>();
        all(Accepted.class).filter(accepted -> known.add(accepted.what())).forEach(accepted -> {
            var before = newest.merge(accepted.address(), accepted.place(), Math::max);
            if (before > accepted.place()) breach("I5", accepted.what() + " came after a later message");
        });
    }

    private void nothingLeaks() {
        all(Seen.class).forEach(seen -> breach("I6", "a planted " + seen.planted() + " stands in " + seen.where()));
    }

    /// The report must be that of the person who reads the receipt.
    private void receivedIsTrue() {
        var byAddress = new HashMap<String, Set<String>>();
        all(Kept.class).forEach(kept -> byAddress.computeIfAbsent(kept.address(), _ -> new HashSet<>())
                .add(kept.report()));
        var receipts = all(Filed.class).collect(Collectors.toMap(Filed::report, Filed::receipts, (one, _) -> one));
        all(Accepted.class).filter(accepted -> !accepted.receipt().isEmpty()).forEach(accepted -> {
            var theirs = byAddress.getOrDefault(accepted.address(), Set.of()).stream();
            if (theirs.noneMatch(report -> receipts.getOrDefault(report, List.of()).contains(accepted.receipt())))
                breach("I7", accepted.what() + " has a receipt of no report");
        });
    }

    private Map<String, List<Accepted>> copies() {
        return all(Accepted.class).collect(Collectors.groupingBy(Accepted::what));
    }

    private <T extends History.Moment> java.util.stream.Stream<T> all(Class<T> kind) {
        return history.all(kind);
    }

    private void breach(String invariant, String what) {
        found.add(new Violation(invariant, what));
    }
}
