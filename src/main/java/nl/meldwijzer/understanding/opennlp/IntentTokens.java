package nl.meldwijzer.understanding.opennlp;

import java.util.List;

/// What tells an intent: words, neighbours, runs of three and four letters against misspelling, and [Concepts] with what
/// stands near them, so that words of the same meaning, in whatever language, are learned together.
record IntentTokens(Concepts concepts) {
    private static final char RUN = 'g';
    private static final char WORD = 'w';
    private static final char PAIR = 'b';
    private static final char FIRST = 'f';
    private static final char LAST = 'l';
    private static final char LENGTH = 'n';
    private static final char CONCEPT = 'c';
    private static final char NEAR = 'd';
    private static final char THREE = 'e';
    private static final char OPENS = 'o';
    private static final char ENDS = 'z';
    private static final char SHORT = 's';
    private static final char NO_CONCEPT = '-';

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 4;
    private static final int NEIGHBOURS = 3;
    private static final int FEW_WORDS = 2;
    private static final int MANY_WORDS = 12;

    void of(Letters letters, Tokens tokens) {
        if (letters.isEmpty()) return;
        int words = words(letters, tokens);
        one(tokens, LENGTH, (char) ('0' + Math.min(MANY_WORDS, words) / 2));
        concepts(concepts.in(letters), words, tokens);
    }

    private static int words(Letters letters, Tokens tokens) {
        int words = 0;
        int previous = 0;
        for (int from = 1; from < letters.length(); words++) {
            int end = letters.endOfWord(from);
            word(tokens, WORD, letters, from, end);
            runs(letters, from - 1, end + 1, tokens);
            if (words == 0) word(tokens, FIRST, letters, from, end);
            else word(tokens, words == 1 ? FIRST : PAIR, letters, previous, end);
            if (words == 1) word(tokens, PAIR, letters, previous, end);
            if (end + 1 == letters.length()) word(tokens, LAST, letters, from, end);
            previous = from;
            from = end + 1;
        }
        return words;
    }

    private static void word(Tokens tokens, char kind, Letters letters, int from, int to) {
        tokens.start(kind);
        tokens.put(letters, from, to);
        tokens.take();
    }

    private static void runs(Letters letters, int from, int to, Tokens tokens) {
        for (int start = from; start + SHORTEST_RUN <= to; start++) {
            tokens.start(RUN);
            for (int i = start; i < Math.min(to, start + LONGEST_RUN); i++) {
                tokens.put(letters.at(i));
                if (i - start + 1 >= SHORTEST_RUN) tokens.take();
            }
        }
    }

    private static void concepts(List<String> found, int words, Tokens tokens) {
        if (found.isEmpty()) {
            one(tokens, NO_CONCEPT, NO_CONCEPT);
            return;
        }
        named(tokens, OPENS, found.getFirst());
        named(tokens, ENDS, found.getLast());
        for (int i = 0; i < found.size(); i++) {
            named(tokens, CONCEPT, found.get(i));
            if (words <= FEW_WORDS) named(tokens, SHORT, found.get(i));
            near(found, i, tokens);
        }
    }

    /// With each of the next three, and with the next two together.
    private static void near(List<String> found, int i, Tokens tokens) {
        for (int j = i + 1; j <= i + NEIGHBOURS && j < found.size(); j++) {
            tokens.start(NEAR);
            tokens.put(found.get(i));
            tokens.put('+');
            tokens.put(found.get(j));
            tokens.take();
        }
        if (i + 2 >= found.size()) return;
        tokens.start(THREE);
        for (var concept : found.subList(i, i + 3)) {
            tokens.put(concept);
            tokens.put('+');
        }
        tokens.take();
    }

    private static void one(Tokens tokens, char kind, char letter) {
        tokens.start(kind);
        tokens.put(letter);
        tokens.take();
    }

    private static void named(Tokens tokens, char kind, String name) {
        tokens.start(kind);
        tokens.put(name);
        tokens.take();
    }
}
