package nl.meldwijzer.text;

/// Names a text in `locales/`, such as `report.what` or `field.behaviour.following`. Says nothing about its wording.
public record TextKey(String value) implements Comparable<TextKey> {
    public TextKey {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("'" + value + "' is not a text key such as report.what");
        }
    }

    /// Words of small letters and digits, with one dot or dash between each two. Not by a pattern: a turn makes hundreds.
    private static boolean isShaped(String value) {
        var afterWord = false;
        for (int at = 0; at < value.length(); at++) {
            var letter = value.charAt(at);
            var inWord = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            var between = (letter == '.' || letter == '-') && afterWord;
            if (!inWord && !between) return false;
            afterWord = inWord;
        }
        return afterWord;
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
