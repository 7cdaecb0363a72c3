package nl.meldwijzer.understanding.opennlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words that come to the same thing, from `concepts-<language>.txt`: one concept a line, `name: word word beginning*`.
/// All languages are looked up together, since people mix them.
final class Concepts {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();

    Concepts(List<String> lines) {
        for (var line : lines) {
            if (line.startsWith("#") || line.isBlank()) continue;
            int colon = line.indexOf(':');
            var concept = line.substring(0, colon);
            BLANKS.splitAsStream(line.substring(colon + 1).strip()).forEach(word -> enter(concept, word));
        }
    }

    /// The concepts of a message, in the order of its words.
    List<String> in(Letters letters) {
        var found = new ArrayList<String>();
        for (int from = 1; from < letters.length(); from = letters.endOfWord(from) + 1) {
            ofWord(letters, from, letters.endOfWord(from), found);
        }
        return found;
    }

    private void enter(String concept, String word) {
        boolean open = word.endsWith("*");
        var entry = (open ? word.substring(0, word.length() - 1) : word).replace("'", "");
        var entries = open ? beginnings : words;
        entries.computeIfAbsent(entry, _ -> new ArrayList<>()).add(concept);
    }

    private void ofWord(Letters letters, int from, int to, List<String> found) {
        var word = new StringBuilder(to - from);
        int before = found.size();
        for (int i = from; i < to; i++) {
            word.append(letters.at(i));
            if (word.length() >= 2) addNew(beginnings.get(word.toString()), found, before);
        }
        addNew(words.get(word.toString()), found, before);
    }

    private static void addNew(@Nullable List<String> concepts, List<String> found,
            int before) {
        if (concepts == null) return;
        for (var concept : concepts) {
            if (!found.subList(before, found.size()).contains(concept)) found.add(concept);
        }
    }
}
