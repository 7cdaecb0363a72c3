package nl.meldwijzer.understanding.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Knows which terms of the patterns a typed word may stand for. A term is a word, the beginning of words, or a set of them.
/// A word that is not known as it stands is tried without drawn-out letters, with digits read as letters, and with one slip
/// of the finger where the rules allow that.
final class Lexicon {
    static final int[] NOTHING = {};

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_TOLERANT = 5;
    private static final int SHORTEST_MASKED = 4;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, int[]> beginnings = new HashMap<>();
    private final Map<String, int[]> slips = new HashMap<>();
    private final Map<String, int[]> masked = new HashMap<>();
    private final Map<String, int[]> loud = new HashMap<>();
    private final Map<String, List<String>> spelledOut = new HashMap<>();

    /// `word`, `word*` (any word that begins so), `word~` (one slip is forgiven) or `word!` (only when it is called out).
    void learn(String spelling, int term) {
        var word = spelling.substring(0, spelling.length() - (isMarked(spelling) ? 1 : 0));
        switch (spelling.charAt(spelling.length() - 1)) {
            case '*' -> add(beginnings, word, term);
            case '!' -> add(loud, word, term);
            case '~' -> {
                add(exact, word, term);
                if (word.length() >= SHORTEST_TOLERANT) slipsOf(word).forEach(slip -> add(slips, slip, term));
            }
            default -> add(exact, word, term);
        }
        if (word.length() >= SHORTEST_MASKED) masks(word).forEach(mask -> add(masked, mask, term));
    }

    /// "im" is read as "i am".
    void spellOut(String shortly, List<String> words) {
        spelledOut.put(shortly, List.copyOf(words));
    }

    /// A whole word may begin like others: said once, when all words are learned.
    void finish() {
        exact.keySet().forEach(word -> {
            for (int end = SHORTEST_BEGINNING; end <= word.length(); end++) {
                for (int term : beginnings.getOrDefault(word.substring(0, end), NOTHING)) add(exact, word, term);
            }
        });
    }

    Tokens tokens(List<Spoken> words) {
        var tokens = new Tokens(words.size());
        for (var spoken : words) {
            var longer = spelledOut.get(spoken.word());
            if (longer == null) tokens.add(spoken, terms(spoken));
            else for (var word : longer) tokens.add(spoken, terms(spoken.as(word)));
        }
        return tokens;
    }

    private int[] terms(Spoken spoken) {
        var word = spoken.word();
        var plain = undrawn(word);
        var found = known(plain);
        if (found.length == 0) found = known(lettered(plain));
        if (found.length == 0) found = masked.getOrDefault(plain, NOTHING);
        if (found.length == 0) found = slips.getOrDefault(plain, NOTHING);
        var called = spoken.loud() || !plain.equals(word) ? loud.getOrDefault(plain, NOTHING) : NOTHING;
        return called.length == 0 ? found : both(found, called);
    }

    private int[] known(String word) {
        var found = exact.getOrDefault(word, NOTHING);
        if (found.length > 0) return found;
        for (int end = SHORTEST_BEGINNING; end <= word.length(); end++) {
            var longer = beginnings.getOrDefault(word.substring(0, end), NOTHING);
            if (longer.length > 0) found = both(found, longer);
        }
        return found;
    }

    /// Letters drawn out to three and more are one, or two where that is a word we know.
    private String undrawn(String word) {
        var twice = drawnTo(2, word);
        if (twice.equals(word)) return word;
        return known(twice).length > 0 ? twice : drawnTo(1, word);
    }

    /// Only runs of three and more letters are shortened.
    private static String drawnTo(int most, String word) {
        var shorter = new StringBuilder(word.length());
        for (int at = 0; at < word.length();) {
            int end = at + 1;
            while (end < word.length() && word.charAt(end) == word.charAt(at)) end++;
            int kept = end - at > 2 ? most : end - at;
            shorter.append(word, at, at + kept);
            at = end;
        }
        return shorter.length() == word.length() ? word : shorter.toString();
    }

    /// "z3lfm00rd" with letters.
    private static String lettered(String word) {
        var letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            letters.append(switch (word.charAt(i)) {
                case '0' -> 'o';
                case '1' -> 'i';
                case '3' -> 'e';
                case '4', '@' -> 'a';
                case '5', '$' -> 's';
                case '7' -> 't';
                default -> word.charAt(i);
            });
        }
        return letters.toString();
    }

    /// All that one slip makes of a word: a letter left out, added, swapped with the next, or another.
    private static List<String> slipsOf(String word) {
        var slips = new ArrayList<String>();
        for (int i = 0; i <= word.length(); i++) {
            var before = word.substring(0, i);
            var from = word.substring(i);
            var after = from.isEmpty() ? "" : from.substring(1);
            for (int j = 0; j < LETTERS.length(); j++) {
                slips.add(before + LETTERS.charAt(j) + from);
                if (!from.isEmpty()) slips.add(before + LETTERS.charAt(j) + after);
            }
            if (!from.isEmpty()) slips.add(before + after);
            if (!after.isEmpty()) slips.add(before + after.charAt(0) + from.charAt(0) + after.substring(1));
        }
        return slips;
    }

    /// The word with one letter inside hidden: "v*rkracht".
    private static List<String> masks(String word) {
        var masks = new ArrayList<String>();
        for (int i = 1; i < word.length(); i++) masks.add(word.substring(0, i) + "*" + word.substring(i + 1));
        return masks;
    }

    private static boolean isMarked(String spelling) {
        return "*~!".indexOf(spelling.charAt(spelling.length() - 1)) >= 0;
    }

    private static void add(Map<String, int[]> terms, String word, int term) {
        terms.merge(word, new int[]{term}, Lexicon::both);
    }

    static int[] both(int[] some, int[] others) {
        var all = some;
        for (int other : others) {
            if (has(all, other)) continue;
            all = Arrays.copyOf(all, all.length + 1);
            all[all.length - 1] = other;
        }
        return all;
    }

    private static boolean has(int[] terms, int term) {
        for (int each : terms) if (each == term) return true;
        return false;
    }
}
