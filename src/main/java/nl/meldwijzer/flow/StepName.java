package nl.meldwijzer.flow;

import nl.meldwijzer.text.TextKey;

/// A step's name, `<dialogue>.<step>`, such as `report.what`. Once released it is stored with people's conversations.
public record StepName(String value) implements Comparable<StepName> {
    public StepName {
        if (!value.matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*")) {
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
