package nl.meldwijzer.flow;

import java.util.regex.Pattern;
import nl.meldwijzer.text.TextKey;

/// A field's stable code, such as `behaviour`. Stored with every report.
public record FieldName(String value) implements Comparable<FieldName> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*");

    public FieldName {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("'" + value + "' is not a field name");
    }

    /// The key of the field's short name in the read-back.
    public TextKey label() {
        return new TextKey("field." + value);
    }

    public TextKey label(String option) {
        return label().sub(option);
    }

    @Override
    public int compareTo(FieldName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
