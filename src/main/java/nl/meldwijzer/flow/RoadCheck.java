package nl.meldwijzer.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.text.Problem;

/// Whether every step is reached, leads to an end, and comes to a question. Silent while a path leads to a step that
/// does not exist: what is reached would be a guess.
final class RoadCheck {
    private final Flow flow;
    private final Sources sources;

    RoadCheck(Flow flow, Sources sources) {
        this.flow = flow;
        this.sources = sources;
    }

    List<Problem> problems() {
        if (!whole()) return List.of();
        var endless = endless();
        var problems = new ArrayList<Problem>();
        endless.forEach(round -> problems.add(tooLong(round)));
        reachedFromNowhere().forEach(step -> problems.add(
                problem(step, "is reached from nowhere. Lead a 'go' to it, or remove it.")));
        var rounds = endless.stream().flatMap(List::stream).collect(Collectors.toSet());
        leadingNowhere().stream()
                .filter(step -> !rounds.contains(step))
                .forEach(step -> problems.add(
                        problem(step, "is a dead end: no way leads from it to an 'end'. Add one.")));
        return problems;
    }

    private boolean whole() {
        return flow.steps().keySet().containsAll(roots())
                && flow.steps().values().stream().allMatch(step -> flow.steps().keySet().containsAll(ahead(step)));
    }

    private Set<StepName> roots() {
        var roots = new LinkedHashSet<>(flow.interrupts().values());
        roots.add(flow.start());
        return roots;
    }

    private List<StepName> reachedFromNowhere() {
        var reached = reach(roots(), name -> ahead(flow.step(name)));
        return flow.steps().keySet().stream().filter(name -> !reached.contains(name)).toList();
    }

    private List<StepName> leadingNowhere() {
        var behind = new HashMap<StepName, List<StepName>>();
        flow.steps()
                .values()
                .forEach(step -> ahead(step).forEach(
                        next -> behind.computeIfAbsent(next, _ -> new ArrayList<>()).add(step.name())));
        var ends = flow.steps()
                .values()
                .stream()
                .filter(step -> step instanceof Step.End || step instanceof Step.Resume)
                .map(Step::name)
                .toList();
        var leading = reach(ends, name -> behind.getOrDefault(name, List.of()));
        return flow.steps().keySet().stream().filter(name -> !leading.contains(name)).toList();
    }

    private static Set<StepName> reach(Collection<StepName> from, Function<StepName, Collection<StepName>> onwards) {
        var reached = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            onwards.apply(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private static Set<StepName> ahead(Step step) {
        return step.paths().values().stream().flatMap(RoadCheck::targets).collect(Collectors.toSet());
    }

    private static Stream<StepName> targets(Path path) {
        return Stream.concat(path.branches().stream().map(Path.Branch::go), Stream.of(path.otherwise()));
    }

    /// Rounds of steps none of which needs to wait, each once, as the steps from one of them back to itself.
    private List<List<StepName>> endless() {
        var rounds = new ArrayList<List<StepName>>();
        var seen = new HashSet<StepName>();
        for (var name : flow.steps().keySet()) {
            if (seen.contains(name)) continue;
            var round = round(name);
            seen.addAll(round);
            if (!round.isEmpty()) rounds.add(round);
        }
        return rounds;
    }

    /// The shortest way from a step back to itself without waiting; empty when there is none.
    private List<StepName> round(StepName start) {
        var cameFrom = new HashMap<StepName, StepName>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var name = open.remove();
            for (var next : unasked(flow.step(name))) {
                if (cameFrom.putIfAbsent(next, name) == null) open.add(next);
                if (next.equals(start)) return wayTo(start, cameFrom);
            }
        }
        return List.of();
    }

    private static List<StepName> wayTo(StepName start, Map<StepName, StepName> cameFrom) {
        var way = new ArrayDeque<>(List.of(start));
        do {
            way.addFirst(Sources.known(cameFrom, way.getFirst()));
        } while (!way.getFirst().equals(start));
        return List.copyOf(way);
    }

    /// Where a step may lead before the person says anything: it only tells, or its field is not needed.
    private static List<StepName> unasked(Step step) {
        if (step.waits() && step.asks() == null) return List.of();
        var path = step.paths().get(step.waits() ? new Signal.NotNeeded() : new Signal.Next());
        return path == null ? List.of() : targets(path).toList();
    }

    private Problem tooLong(List<StepName> round) {
        var way = round.stream().map(StepName::value).collect(Collectors.joining(", "));
        return problem(round.getFirst(), "can come back to itself without waiting for the person: " + way
                + ". Put a question in between that is always asked.");
    }

    private Problem problem(StepName step, String message) {
        return sources.of(step).error("step '" + step.step() + "' " + message);
    }
}
