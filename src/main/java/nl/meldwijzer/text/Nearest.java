package nl.meldwijzer.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the known word that somebody probably meant to write.
public final class Nearest {
    private Nearest() {}

    /// `Did you mean 'place'?` when a known word is near, otherwise `orElse`, the other way out.
    public static String hint(String word, Collection<String> known, String orElse) {
        return to(word, known).map(near -> "Did you mean '" + near + "'?").orElse(orElse);
    }

    /// The nearest known word, at most two slips away, one for a word of three letters or fewer.
    public static Optional<String> to(String word, Collection<String> known) {
        var most = word.length() <= 3 ? 1 : 2;
        return known.stream()
                .filter(candidate -> slips(word, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> slips(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Letters added, left out, changed, or swapped with their neighbour.
    private static int slips(String one, String other) {
        var table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : fewest(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int fewest(int[][] table, String one, String other, int i, int j) {
        var changed = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        var fewest = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        var swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, table[i - 2][j - 2] + 1) : fewest;
    }
}
