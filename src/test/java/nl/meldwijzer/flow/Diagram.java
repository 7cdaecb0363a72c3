package nl.meldwijzer.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One dialogue as a Mermaid flowchart: its steps, what leads from one to the other, and the steps of other dialogues to
/// which it leads.
record Diagram(Flow flow, String dialogue) {
    String page() {
        var steps = flow.steps().values().stream().filter(step -> step.name().dialogue().equals(dialogue)).toList();
        var page = new StringBuilder("# ").append(dialogue).append("\n\n```mermaid\nflowchart TD\n");
        steps.forEach(step -> page.append("  ").append(shape(step)).append('\n'));
        others(steps).forEach(step -> page.append("  ").append(id(step)).append("([").append(step).append("])\n"));
        steps.forEach(step -> ways(step).forEach((to, labels) -> page.append("  ")
                .append(id(step.name()))
                .append(" -->|")
                .append(String.join(" / ", labels))
                .append("| ")
                .append(id(to))
                .append('\n')));
        return page.append("```\n").toString();
    }

    private List<StepName> others(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> ways(step).keySet().stream())
                .filter(name -> !name.dialogue().equals(dialogue))
                .distinct()
                .toList();
    }

    private static Map<StepName, LinkedHashSet<String>> ways(Step step) {
        var ways = new LinkedHashMap<StepName, LinkedHashSet<String>>();
        step.paths()
                .entrySet()
                .stream()
                .filter(way -> !(way.getKey() instanceof Signal.NotNeeded))
                .sorted(java.util.Comparator.comparing(way -> way.getKey().code()))
                .forEach(way -> branches(way.getKey(), way.getValue()).forEach(branch -> ways
                        .computeIfAbsent(branch.getKey(), _ -> new LinkedHashSet<>())
                        .add(branch.getValue())));
        return ways;
    }

    private static Stream<Map.Entry<StepName, String>> branches(Signal signal, Path path) {
        var by = signal.code().replace("option:", "");
        var guarded = path.branches().stream().map(branch -> Map.entry(branch.go(), by + ", " + branch.when().code()));
        return Stream.concat(guarded, Stream.of(Map.entry(path.otherwise(), by)));
    }

    private static String shape(Step step) {
        var name = id(step.name());
        var label = step.name().step();
        return switch (step) {
            case Step.Ask _, Step.Choose _, Step.Words _, Step.Place _, Step.Contact _, Step.PickLanguage _, Step.Code _, Step.PickMeant _, Step.ReadBack _, Step.Sending _, Step.HandOver _ ->
                name + "{{" + label + "}}";
            case Step.Tell _, Step.Show _ -> name + "[" + label + "]";
            case Step.Resume _, Step.End _ -> name + "((" + label + "))";
        };
    }

    private static String id(StepName step) {
        return step.value().replace('.', '_').replace('-', '_');
    }
}
