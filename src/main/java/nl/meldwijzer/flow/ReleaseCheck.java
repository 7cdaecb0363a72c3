package nl.meldwijzer.flow;

import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.text.Nearest;
import nl.meldwijzer.text.Problem;

/// Whether every step that was ever released is still there, or has moved to one that is: people's conversations hold
/// these names.
final class ReleaseCheck {
    private final Flow flow;
    private final Sources sources;
    private final List<Problem> problems = new ArrayList<>();

    ReleaseCheck(Flow flow, Sources sources) {
        this.flow = flow;
        this.sources = sources;
    }

    List<Problem> problems() {
        sources.released().forEach((name, where) -> {
            if (sources.steps().containsKey(name) || flow.moved().containsKey(name)) return;
            problems.add(
                    where.error(
                            "the released step '" + name + "' vanished without a move. Add '" + name
                                    + ": <the step that takes its place>' to moves.yaml."));
        });
        flow.moved().forEach(this::movesWell);
        return problems;
    }

    private void movesWell(StepName old, StepName now) {
        if (sources.steps().containsKey(old)) {
            note(old, "still exists. Remove the move, or the step.");
        }
        if (!sources.steps().containsKey(now)) {
            var known = sources.steps().keySet().stream().map(StepName::value).toList();
            note(old, "moves to '" + now + "', which does not exist. "
                    + Nearest.hint(now.value(), known, "Name the step that takes its place."));
        }
    }

    private void note(StepName old, String message) {
        problems.add(Sources.known(sources.moved(), old).error("the moved step '" + old + "' " + message));
    }
}
