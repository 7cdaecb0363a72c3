package nl.meldwijzer.understanding.rules;

import java.util.BitSet;
import java.util.List;

/// What the rules of one language must know of its grammar. Numbers of terms.
///
/// @param not words that deny: "not", "never"
/// @param joins words that begin another clause: "because", "but"
/// @param subjects words that begin a statement: "he", "I"
/// @param now "now", "at the moment"
/// @param past "yesterday", "last week"
/// @param was forms that tell of the past: "was", "hit"
/// @param deniesBehind how many words behind a phrase can still deny it
record Grammar(int not, int joins, int subjects, int now, int past, int was, int deniesBehind) {
    static final List<String> SETS = List.of("not", "joins", "subjects", "now", "past", "was");

    /// How many words before a phrase can deny it.
    private static final int DENIES_BEFORE = 3;

    /// Whether the words are denied: "he does **not** hit me". A "not" of another statement denies nothing.
    boolean denies(Tokens tokens, Span span) {
        for (int i = span.start(); i <= span.end(); i++) if (tokens.is(i, not)) return true;
        return deniedBefore(tokens, span) || deniedBehind(tokens, span);
    }

    private boolean deniedBefore(Tokens tokens, Span span) {
        if (tokens.is(span.start(), subjects)) return false;
        for (int i = span.start() - 1; i >= Math.max(0, span.start() - DENIES_BEFORE); i--) {
            if (!tokens.sameClause(i, span.start())) return false;
            if (tokens.is(i, not)) return true;
            if (tokens.is(i, joins) || tokens.is(i, subjects)) return false;
        }
        return false;
    }

    private boolean deniedBehind(Tokens tokens, Span span) {
        for (int i = span.end() + 1; i <= Math.min(tokens.count() - 1, span.end() + deniesBehind); i++) {
            if (!tokens.sameClause(i, span.end()) || tokens.is(i, joins) || tokens.is(i, subjects)) return false;
            if (tokens.is(i, not)) return true;
        }
        return false;
    }

    Time time(Tokens tokens) {
        return new Time(tokens, was, tokens.sentencesWith(now), tokens.sentencesWith(past));
    }

    /// Of which time a message tells.
    record Time(Tokens tokens, int was, BitSet now, BitSet past) {
        /// Whether the words are told as going on: nothing says that they are past, or "now" says that they are not.
        boolean isNow(Span span) {
            int sentence = tokens.sentence(span.start());
            if (now.get(sentence)) return true;
            if (past.get(sentence)) return false;
            for (int i = Math.max(0, span.start() - 1); i <= span.end(); i++) {
                if (tokens.is(i, was) && tokens.sentence(i) == sentence) return false;
            }
            return true;
        }
    }
}
