package nl.meldwijzer.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All dialogues of one release together, checked. Immutable.
///
/// @param start where a new talk begins
/// @param interrupts the first step of each interrupt by name
/// @param moved where released steps went that are no more
public record Flow(
        Map<StepName, Step> steps,
        Map<FieldName, Field> fields,
        StepName start,
        Map<String, StepName> interrupts,
        Map<StepName, StepName> moved) {
    /// The interrupt that nobody types: somebody comes back after a long time, and is asked whether to go on.
    public static final String RETURN = "return";

    /// Nor this one: the register is away, and the person is asked whether we may write here later.
    public static final String LATER = "later";
    /// Nor this one: the person is asked which command they meant.
    public static final String MEANT = "meant";

    /// The interrupts that nobody types or presses: somebody comes back, or a message is about somebody's safety.
    static final Set<String> UNTYPED = Set.of(RETURN, LATER, MEANT, "danger", "suicide", "sexual-violence",
            "home-violence");

    public Flow {
        steps = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        interrupts = Map.copyOf(interrupts);
        moved = Map.copyOf(moved);
    }

    /// The step of this name, or where a released step of this name went; empty when neither is known.
    public Optional<Step> find(StepName name) {
        var now = moved.getOrDefault(name, name);
        return Optional.ofNullable(steps.get(now));
    }

    /// The step of this name in this very flow; throws `IllegalArgumentException` when there is none.
    public Step step(StepName name) {
        var step = steps.get(name);
        if (step == null) throw new IllegalArgumentException("no step " + name);
        return step;
    }

    public Field field(FieldName name) {
        var field = fields.get(name);
        if (field == null) throw new IllegalArgumentException("no field " + name);
        return field;
    }

    /// The fields that steps marked optional ask.
    public List<Field> optionalFields() {
        return steps.values()
                .stream()
                .filter(Step::optional)
                .map(step -> field(java.util.Objects.requireNonNull(step.asks())))
                .toList();
    }

    /// The dialogues that interrupt another and go back to it.
    public Set<String> interruptDialogues() {
        return interrupts.values().stream().map(StepName::dialogue).collect(Collectors.toUnmodifiableSet());
    }
}
