package nl.meldwijzer.text.yaml;

import java.util.Collection;
import java.util.Comparator;

/// Finds what somebody may have meant.
final class Nearest {
    private static final int MOST_EDITS = 2;

    private Nearest() {}

    /// " Did you mean 'language'?" or nothing when none is near.
    static String hint(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> edits(written, word) <= MOST_EDITS)
                .min(Comparator.<String>comparingInt(word -> edits(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .map(word -> " Did you mean '" + word + "'?")
                .orElse("");
    }

    /// Letters to add, remove or replace.
    private static int edits(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_EDITS) return MOST_EDITS + 1;
        var above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) above[column] = column;
        for (int row = 1; row <= one.length(); row++) {
            var here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
