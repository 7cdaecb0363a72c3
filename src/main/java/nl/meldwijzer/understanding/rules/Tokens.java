package nl.meldwijzer.understanding.rules;

import java.util.BitSet;
import java.util.List;

/// The words of a message as one language's rules see them: for each word, the terms that it may stand for.
final class Tokens {
    private int[][] terms;
    private int[] sentences;
    private int[] clauses;
    private int count;
    private boolean figure;

    Tokens(int expected) {
        terms = new int[expected][];
        sentences = new int[expected];
        clauses = new int[expected];
    }

    void add(Spoken spoken, int[] itsTerms) {
        if (count == terms.length) grow();
        terms[count] = itsTerms;
        sentences[count] = spoken.sentence();
        clauses[count] = spoken.clause();
        count++;
    }

    int count() {
        return count;
    }

    int[] terms(int at) {
        return terms[at];
    }

    boolean is(int at, int term) {
        for (int its : terms[at]) if (its == term) return true;
        return false;
    }

    int sentence(int at) {
        return sentences[at];
    }

    boolean sameSentence(int at, int other) {
        return sentences[at] == sentences[other];
    }

    boolean sameClause(int at, int other) {
        return clauses[at] == clauses[other];
    }

    /// Words of a figure of speech mean nothing.
    void blank(Span span) {
        figure = true;
        for (int i = span.start(); i <= span.end(); i++) terms[i] = Lexicon.NOTHING;
    }

    boolean hasFigure() {
        return figure;
    }

    BitSet sentencesOf(List<Span> spans) {
        var those = new BitSet();
        for (var span : spans) those.set(sentences[span.start()]);
        return those;
    }

    /// The sentences that hold a word of this meaning.
    BitSet sentencesWith(int term) {
        var those = new BitSet();
        for (int i = 0; i < count; i++) if (is(i, term)) those.set(sentences[i]);
        return those;
    }

    private void grow() {
        int more = Math.max(8, count * 2);
        terms = java.util.Arrays.copyOf(terms, more);
        sentences = java.util.Arrays.copyOf(sentences, more);
        clauses = java.util.Arrays.copyOf(clauses, more);
    }
}
