package nl.meldwijzer.flow;

import java.util.Map;
import nl.meldwijzer.text.Where;

/// Where the parts of a flow were written, so that a problem can name file and line.
///
/// @param released every step name that was ever released, and where it is listed
public record Sources(
        Map<StepName, Where> steps,
        Map<FieldName, Where> fields,
        Map<StepName, Where> moved,
        Map<StepName, Where> released) {
    public Sources {
        steps = Map.copyOf(steps);
        fields = Map.copyOf(fields);
        moved = Map.copyOf(moved);
        released = Map.copyOf(released);
    }

    Where of(StepName step) {
        return known(steps, step);
    }

    Where of(FieldName field) {
        return known(fields, field);
    }

    static <K, V> V known(Map<K, V> all, K key) {
        var value = all.get(key);
        if (value == null) throw new IllegalArgumentException("nothing known of " + key);
        return value;
    }
}
