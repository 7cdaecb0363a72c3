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
/// @param was forms that tell of the past: "was", "followed"
/// @param done words that tell what is over, but can stand in what goes on too: "has"
/// @param deniesBehind how many words behind a phrase can still deny it
record Grammar(int not, int joins, int subjects, int now, int past, int was, int done,
        int deniesBehind) {
    /// How many words before a phrase can still tell of which time it is: "**kwam** hij achter me aan".
    private static final int BEFORE = 5;

    static final List<String> SETS = List.of("not", "joins", "subjects", "now", "past", "was", "done");

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
        return new Time(tokens, this, tokens.sentencesWith(now), tokens.sentencesWith(past), tokens.sentencesWith(was));
    }

    /// Of which time a message tells.
    record Time(Tokens tokens, Grammar grammar, BitSet now, BitSet past, BitSet was) {
        /// Whether the whole message tells of the past, and nothing of now.
        boolean isPast() {
            return now.isEmpty() && !(past.isEmpty() && was.isEmpty());
        }

        /// Whether nothing says that the words are past, or "now" says that they are not.
        boolean mayBeNow(Span span) {
            return is(now, span) || !(is(past, span) || has(grammar.was, span));
        }

        /// Whether the words are told as going on.
        boolean isNow(Span span) {
            return is(now, span) || (mayBeNow(span) && !has(grammar.done, span));
        }

        private boolean is(BitSet sentences, Span span) {
            return sentences.get(tokens.sentence(span.start()));
        }

        private boolean has(int term, Span span) {
            for (int i = Math.max(0, span.start() - BEFORE); i <= span.end(); i++) {
                if (tokens.is(i, term) && tokens.sameSentence(i, span.start())) return true;
            }
            return false;
        }
    }
}
