package nl.meldwijzer.understanding.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases by the terms with which they can begin, so that only those are tried that can be there.
final class Index {
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<Phrase, Integer> numbers = new HashMap<>();
    /// By term; a term with which none begins has an empty list.
    private final List<int[]> byFirst = new ArrayList<>();

    static Index of(List<Phrase> phrases) {
        var index = new Index();
        phrases.forEach(index::add);
        return index;
    }

    /// The phrase's number; the same phrase has one.
    int add(Phrase phrase) {
        var known = numbers.get(phrase);
        if (known != null) return known;
        int number = phrases.size();
        phrases.add(phrase);
        numbers.put(phrase, number);
        for (int term : phrase.beginnings()) {
            while (byFirst.size() <= term) byFirst.add(Lexicon.NOTHING);
            byFirst.set(term, Lexicon.both(byFirst.get(term), new int[]{number}));
        }
        return number;
    }

    Found search(Tokens tokens, boolean greedy) {
        var found = new Found(phrases.size());
        for (int at = 0; at < tokens.count(); at++) {
            for (int term : tokens.terms(at)) {
                for (int number : beginningWith(term)) {
                    var span = phrases.get(number).at(tokens, at, greedy);
                    if (span != null) found.add(number, span);
                }
            }
        }
        return found;
    }

    private int[] beginningWith(int term) {
        return term < byFirst.size() ? byFirst.get(term) : Lexicon.NOTHING;
    }

    /// Where the phrases were found.
    static final class Found {
        private final List<List<Span>> spans;
        private boolean empty = true;

        private Found(int phrases) {
            spans = new ArrayList<>(Collections.nCopies(phrases, List.of()));
        }

        private void add(int number, Span span) {
            empty = false;
            if (spans.get(number).isEmpty()) spans.set(number, new ArrayList<>());
            spans.get(number).add(span);
        }

        boolean isEmpty() {
            return empty;
        }

        boolean has(int[] numbers) {
            for (int number : numbers) if (spans.get(number).isEmpty()) return false;
            return true;
        }

        /// In the order of the text.
        List<Span> of(int number) {
            return spans.get(number);
        }

        List<Span> all() {
            return spans.stream().flatMap(List::stream).toList();
        }

        List<Span> all(int[] numbers) {
            var all = new ArrayList<Span>();
            for (int number : numbers) all.addAll(spans.get(number));
            return all;
        }

        Span nearest(int number, Span to) {
            var those = spans.get(number);
            int at = Collections.binarySearch(those, to, java.util.Comparator.comparingInt(Span::start));
            int behind = at < 0 ? -at - 1 : at;
            var after = behind < those.size() ? those.get(behind) : those.getLast();
            var before = those.get(Math.max(0, behind - 1));
            return to.with(before).width() <= to.with(after).width() ? before : after;
        }
    }
}
