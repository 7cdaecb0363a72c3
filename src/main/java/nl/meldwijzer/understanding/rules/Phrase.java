package nl.meldwijzer.understanding.rules;

import org.jspecify.annotations.Nullable;

/// One piece of a pattern, compiled: which words in a row it takes. Each place of the pattern is a bit, and all that may be
/// true at once is one number, so a phrase goes forward with the text and never back.
///
/// @param terms by place: the term that stands there, or [#ANY]
/// @param first the places with which it can begin
/// @param last the places with which it can end
/// @param follow by place: the places that can come next
record Phrase(int[] terms, long first, long last, long[] follow) {
    static final int ANY = -1;
    static final int MOST_PLACES = 64;

    /// The words from `start` on that it takes, or null. The fewest, or the most when it is to be `greedy`.
    @Nullable
    Span at(Tokens tokens, int start, boolean greedy) {
        int end = -1;
        long now = first & accepting(tokens, start);
        for (int at = start; now != 0; now = next(now) & accepting(tokens, at)) {
            if ((now & last) != 0) {
                end = at;
                if (!greedy) break;
            }
            at++;
            if (at >= tokens.count() || !tokens.sameSentence(start, at)) break;
        }
        return end < 0 ? null : new Span(start, end);
    }

    private long next(long now) {
        long next = 0;
        for (long left = now; left != 0; left &= left - 1) next |= follow[Long.numberOfTrailingZeros(left)];
        return next;
    }

    private long accepting(Tokens tokens, int at) {
        var its = tokens.terms(at);
        long accepting = 0;
        for (int place = 0; place < terms.length; place++) {
            if (terms[place] == ANY || has(its, terms[place])) accepting |= 1L << place;
        }
        return accepting;
    }

    private static boolean has(int[] its, int term) {
        for (int each : its) if (each == term) return true;
        return false;
    }
}
