package nl.meldwijzer.understanding.opennlp;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that are no sign of a language, from `neutral.txt`. A message of nothing else says nothing about its language.
final class NeutralWords {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> words;

    NeutralWords(List<String> lines) {
        this.words = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> BLANKS.splitAsStream(line.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean areAllOf(Letters letters) {
        for (int from = 1; from < letters.length(); from = letters.endOfWord(from) + 1) {
            if (!words.contains(word(letters, from))) return false;
        }
        return true;
    }

    private static String word(Letters letters, int from) {
        int to = letters.endOfWord(from);
        var word = new StringBuilder(to - from);
        for (int i = from; i < to; i++) word.append(letters.at(i));
        return word.toString();
    }
}
