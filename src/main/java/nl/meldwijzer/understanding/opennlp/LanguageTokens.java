package nl.meldwijzer.understanding.opennlp;

/// What tells a language: runs of one to five letters, and whole words.
final class LanguageTokens {
    private static final char RUN = 'g';
    private static final char WORD = 'w';
    private static final int LONGEST_RUN = 5;
    /// Longer runs lie within one word: what follows what is chance.
    private static final int LONGEST_ACROSS_WORDS = 4;

    private LanguageTokens() {}

    static void of(Letters letters, Tokens tokens) {
        for (int i = 0; i < letters.length(); i++) {
            runs(letters, i, tokens);
            boolean begins = letters.at(i) != ' ' && letters.at(i - 1) == ' ';
            if (begins) word(letters, i, tokens);
        }
    }

    private static void runs(Letters letters, int from, Tokens tokens) {
        tokens.start(RUN);
        boolean across = false;
        for (int i = from; i < letters.length() && i < from + LONGEST_RUN; i++) {
            boolean inner = i > from + 1;
            if (inner && letters.at(i - 1) == ' ') across = true;
            if (across && i >= from + LONGEST_ACROSS_WORDS) return;
            tokens.put(letters.at(i));
            if (i > from || letters.at(i) != ' ') tokens.take();
        }
    }

    private static void word(Letters letters, int from, Tokens tokens) {
        tokens.start(WORD);
        tokens.put(letters, from, letters.endOfWord(from));
        tokens.take();
    }
}
