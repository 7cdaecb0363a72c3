package nl.meldwijzer.flow;

import nl.meldwijzer.text.TextKey;

/// A field's stable code, such as `behaviour`. Stored with every report.
public record FieldName(String value) implements Comparable<FieldName> {
    public FieldName {
        if (!value.matches("[a-z][a-z0-9-]*"))
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
