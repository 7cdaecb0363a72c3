package nl.meldwijzer.flow;

import java.util.regex.Pattern;
import nl.meldwijzer.text.TextKey;

/// A step's name, `<dialogue>.<step>`, such as `report.what`. Once released it is stored with people's conversations.
public record StepName(String value) implements Comparable<StepName> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    public StepName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a step name such as report.what");
        }
    }

    public String dialogue() {
        return value.substring(0, value.indexOf('.'));
    }

    /// The name within its dialogue.
    public String step() {
        return value.substring(value.indexOf('.') + 1);
    }

    /// The key of the step's own text: the question it asks.
    public TextKey text() {
        return new TextKey(value);
    }

    @Override
    public int compareTo(StepName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
