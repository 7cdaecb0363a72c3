package nl.meldwijzer.understanding.phone;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A message written plainly for the finders, who knows for every character where it came from in the original.
/// Digits of any script are 0-9, every dash is `-`, every blank a space; invisible characters and accents are not there.
/// What one finder took is a single mark for the next, so that no piece is taken twice and none runs over another.
final class Sheet {
    /// How a piece that was left out is written.
    static final String LEFT_OUT = "[…]";

    private static final char GONE = '\uE000';
    private static final char KEPT = '\uE001';
    private static final char STRANGE = '\uE002';
    private static final int FIRST_LOOKALIKE = 0x2070;

    private final String original;
    private final List<Span> gone = new ArrayList<>();
    private StringBuilder writing;
    private String plain;
    private int[] from;
    private int[] to;

    Sheet(String original) {
        this.original = original;
        this.writing = new StringBuilder(original.length());
        this.from = new int[original.length()];
        this.to = new int[original.length()];
        write();
        this.plain = writing.toString();
    }

    String plain() {
        return plain;
    }

    boolean hasAny(String signs) {
        for (int i = 0; i < plain.length(); i++) {
            if (signs.indexOf(plain.charAt(i)) >= 0) return true;
        }
        return false;
    }

    /// The piece as the person wrote it.
    String written(Span span) {
        return original.substring(from[span.start()], to[span.end() - 1]);
    }

    /// Leaves these pieces out of the text.
    void leaveOut(List<Span> spans) {
        spans.forEach(span -> gone.add(new Span(from[span.start()], to[span.end() - 1])));
        replace(spans, GONE);
    }

    /// Keeps these pieces in the text and hides them from the finders to come.
    void keep(List<Span> spans) {
        replace(spans, KEPT);
    }

    String masked() {
        gone.sort(Comparator.comparingInt(Span::start));
        var text = new StringBuilder(original.length());
        int at = 0;
        for (var span : gone) {
            text.append(original, at, span.start()).append(LEFT_OUT);
            at = span.end();
        }
        return text.append(original, at, original.length()).toString();
    }

    private void write() {
        int at = 0;
        while (at < original.length()) {
            boolean leftOut = original.startsWith(LEFT_OUT, at);
            int letter = original.codePointAt(at);
            int next = at + (leftOut ? LEFT_OUT.length() : Character.charCount(letter));
            if (leftOut) put(GONE, at, next);
            else if (!unseen(letter)) put(plainly(letter), at, next);
            else if (!writing.isEmpty()) to[writing.length() - 1] = next;
            at = next;
        }
    }

    private void put(char letter, int start, int end) {
        from[writing.length()] = start;
        to[writing.length()] = end;
        writing.append(letter);
    }

    private void replace(List<Span> spans, char mark) {
        if (spans.isEmpty()) return;
        var before = plain;
        var fromBefore = from;
        var toBefore = to;
        writing = new StringBuilder(before.length());
        from = new int[fromBefore.length];
        to = new int[toBefore.length];
        int at = 0;
        for (var span : spans) {
            for (; at < span.start(); at++) put(before.charAt(at), fromBefore[at], toBefore[at]);
            put(mark, fromBefore[span.start()], toBefore[span.end() - 1]);
            at = span.end();
        }
        for (; at < before.length(); at++) put(before.charAt(at), fromBefore[at], toBefore[at]);
        plain = writing.toString();
    }

    private static boolean unseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> !Character.isWhitespace(letter);
            default -> false;
        };
    }

    private static char plainly(int letter) {
        if (letter < 0x80) return letter == '\t' ? ' ' : (char) letter;
        if (Character.isDigit(letter)) return (char) ('0' + Character.digit(letter, 10));
        return switch (Character.getType(letter)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.PRIVATE_USE -> STRANGE;
            default -> letter < FIRST_LOOKALIKE ? (char) letter : lookalike(letter);
        };
    }

    /// Wide, raised, circled and fancy letters and digits as the plain ones they look like.
    private static char lookalike(int letter) {
        if (letter == '−') return '-';
        var usual = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        return usual.length() == 1 ? usual.charAt(0) : STRANGE;
    }
}
