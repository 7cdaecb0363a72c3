package nl.meldwijzer.understanding.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One piece of a pattern, compiled: which words in a row it takes. Each place of the pattern is a bit, and all that may be
/// true at once is one number, so a phrase goes forward with the text and never back.
final class Phrase {
    static final int ANY = -1;
    static final int MOST_PLACES = 64;

    private final int[] terms;
    private final long[] placesOf;
    private final long anywhere;
    private final long first;
    private final long last;
    private final long[] follow;

    /// @param places by place: the term that stands there, or [#ANY]
    /// @param first the places with which it can begin
    /// @param last the places with which it can end
    /// @param follow by place: the places that can come next
    Phrase(int[] places, long first, long last, long[] follow) {
        this.terms = Arrays.stream(places).distinct().sorted().toArray();
        this.placesOf = Arrays.stream(terms).mapToLong(term -> placesOf(term, places)).toArray();
        this.anywhere = placesOf(ANY, places);
        this.first = first;
        this.last = last;
        this.follow = Arrays.copyOf(follow, places.length);
    }

    private static long placesOf(int term, int[] places) {
        long those = 0;
        for (int i = 0; i < places.length; i++) if (places[i] == term) those |= 1L << i;
        return those;
    }

    /// The terms with which it can begin.
    int[] beginnings() {
        return Arrays.stream(terms).filter(term -> term != ANY && (first & takes(term)) != 0).toArray();
    }

    /// The words from `start` on that it takes, or null. The fewest, or the most when it is to be `greedy`.
    @Nullable
    Span at(Tokens tokens, int start, boolean greedy) {
        int end = -1;
        int at = start;
        long now = first & accepting(tokens, start);
        while (now != 0) {
            if ((now & last) != 0) {
                end = at;
                if (!greedy) break;
            }
            at++;
            if (at >= tokens.count() || !tokens.sameSentence(start, at)) break;
            now = next(now) & accepting(tokens, at);
        }
        return end < 0 ? null : new Span(start, end);
    }

    private long next(long now) {
        long next = 0;
        for (long left = now; left != 0; left &= left - 1) next |= follow[Long.numberOfTrailingZeros(left)];
        return next;
    }

    private long accepting(Tokens tokens, int at) {
        long accepting = anywhere;
        for (int term : tokens.terms(at)) accepting |= takes(term);
        return accepting;
    }

    private long takes(int term) {
        int found = Arrays.binarySearch(terms, term);
        return found < 0 ? 0 : placesOf[found];
    }
}
