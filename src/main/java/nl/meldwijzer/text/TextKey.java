package nl.meldwijzer.text;

import java.util.regex.Pattern;

/// Names a text in `locales/`, such as `report.what` or `field.behaviour.following`. Says nothing about its wording.
public record TextKey(String value) implements Comparable<TextKey> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

    public TextKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a text key such as report.what");
        }
    }

    /// The key one level deeper: `report.what` and `hint` give `report.what.hint`.
    public TextKey sub(String name) {
        return new TextKey(value + "." + name);
    }

    @Override
    public int compareTo(TextKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
