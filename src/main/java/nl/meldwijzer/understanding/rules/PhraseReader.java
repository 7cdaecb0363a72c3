package nl.meldwijzer.understanding.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// Compiles the text of a phrase. `word`, `word*`, `word~`, `word!` and `<set>` take one word; `..` takes up to three words,
/// `..6` up to six; `(a b | c)` takes one of several; `?` behind something: it may be missing.
final class PhraseReader {
    private static final int USUAL_GAP = 3;

    private final String text;
    private final ToIntFunction<String> terms;
    private final Consumer<String> note;
    private final List<Integer> places = new ArrayList<>();
    private final long[] follow = new long[Phrase.MOST_PLACES];
    private int at;

    private PhraseReader(String text, ToIntFunction<String> terms, Consumer<String> note) {
        this.text = text;
        this.terms = terms;
        this.note = note;
    }

    /// @param terms the number of a word or a `<set>`
    /// @param note told what is wrong
    static Phrase read(String text, ToIntFunction<String> terms, Consumer<String> note) {
        var reader = new PhraseReader(text, terms, note);
        var part = reader.either();
        if (reader.peek() != 0) note.accept("'" + text + "' has a ')' too many. Remove it.");
        if (part.empty) note.accept("'" + text + "' takes no word at all. Write one that must be there.");
        return new Phrase(
                reader.places.stream().mapToInt(Integer::intValue).toArray(), part.first, part.last, reader.follow);
    }

    /// What a piece of a phrase can begin and end with.
    ///
    /// @param empty whether it may be missing
    private record Part(boolean empty, long first, long last) {}

    private Part either() {
        var part = row();
        while (peek() == '|') {
            at++;
            var other = row();
            part = new Part(part.empty || other.empty, part.first | other.first, part.last | other.last);
        }
        return part;
    }

    private Part row() {
        var part = new Part(true, 0, 0);
        for (char next = peek(); next != 0 && next != '|' && next != ')'; next = peek()) {
            part = behind(part, piece());
        }
        return part;
    }

    private Part behind(Part before, Part piece) {
        for (long left = before.last; left != 0; left &= left - 1) {
            follow[Long.numberOfTrailingZeros(left)] |= piece.first;
        }
        return new Part(before.empty && piece.empty, before.first | (before.empty ? piece.first : 0),
                piece.last | (piece.empty ? before.last : 0));
    }

    private Part piece() {
        var part = peek() == '(' ? group() : text.startsWith("..", at) ? gap() : place(terms.applyAsInt(word()));
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
            return new Part(true, part.first, part.last);
        }
        return part;
    }

    private Part group() {
        at++;
        var part = either();
        if (peek() == ')') at++;
        else note.accept("'" + text + "' has a '(' without its ')'. Close it.");
        return part;
    }

    private Part gap() {
        at += 2;
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        int most = from == at ? USUAL_GAP : Integer.parseInt(text.substring(from, at));
        var part = new Part(true, 0, 0);
        for (int i = 0; i < most; i++) {
            var any = place(Phrase.ANY);
            part = behind(part, new Part(true, any.first, any.last));
        }
        return part;
    }

    private Part place(int term) {
        if (places.size() == Phrase.MOST_PLACES) {
            note.accept("'" + text + "' has more than " + Phrase.MOST_PLACES + " places. Make it several patterns.");
            return new Part(true, 0, 0);
        }
        if (places.size() > Phrase.MOST_PLACES) return new Part(true, 0, 0);
        places.add(term);
        long bit = 1L << (places.size() - 1);
        return new Part(false, bit, bit);
    }

    private String word() {
        int from = at;
        while (at < text.length() && " ()|?".indexOf(text.charAt(at)) < 0) at++;
        return text.substring(from, at);
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at < text.length() ? text.charAt(at) : 0;
    }
}
