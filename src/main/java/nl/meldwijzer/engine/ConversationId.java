package nl.meldwijzer.engine;

import java.util.regex.Pattern;

/// A conversation's random id with its partition in front: `p17.4f…`. New for each talk, says nothing about the person.
public record ConversationId(String value) {
    /// How many partitions there are; fixed for the life of a store.
    public static final int PARTITIONS = 64;

    private static final Pattern SHAPE = Pattern.compile("p[0-6][0-9]\\.[0-9a-f]{32}");

    public ConversationId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a conversation id");
    }

    /// Such as `p17`.
    public String partition() {
        return value.substring(0, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
