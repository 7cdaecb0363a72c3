package nl.meldwijzer.understanding.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Splits a message into words, in one pass. Accents, apostrophes, invisible characters and emoji are not there; wide and
/// fancy letters are plain; letters typed one by one ("h e l p") are one word.
final class Splitter {
    /// A message is read this far; whatever stands behind is a flood. In UTF-16 units, about ten pages of text.
    static final int FURTHEST = 20_000;

    private static final int LETTERS_OF_A_SPACED_WORD = 3;
    private static final int CALLS = 2;
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC`\u00B4";
    /// Stand for letters inside a word: "v*rkracht", "@ssault".
    private static final String MASKS = "*@$";

    private final String text;
    private final List<Spoken> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int sentence;
    private int clause;
    private int calls;

    private Splitter(String text) {
        this.text = text;
    }

    static List<Spoken> words(String text) {
        var near = text.length() > FURTHEST ? text.substring(0, FURTHEST) : text;
        var splitter = new Splitter(isPlain(near) ? near : Normalizer.normalize(near, Normalizer.Form.NFKD));
        splitter.split();
        return splitter.joined();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    private void split() {
        for (int at = 0; at < text.length();) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            take(sign, next);
            at = next;
        }
        endWord();
        call();
    }

    private void take(int sign, int next) {
        if (Character.isLetter(sign)) put(Character.toLowerCase(sign));
        else if (Character.isDigit(sign)) put('0' + Character.digit(sign, 10));
        else if (MASKS.indexOf(sign) >= 0 && inWord(next)) put(sign);
        else if (!unseen(sign)) between(sign, next);
    }

    private void put(int sign) {
        if (word.isEmpty()) call();
        word.appendCodePoint(sign);
    }

    private void between(int sign, int next) {
        boolean dotInside = sign == '.' && inWord(next);
        if (!dotInside) endWord();
        else if (word.length() > 1) breakClause();
        else endWord();
        switch (sign) {
            case '!' -> {
                calls++;
                sentence++;
            }
            case '.', '?', '\n', ';', '\u2026' -> {
                if (!dotInside) sentence++;
            }
            case ',', '(', ')' -> clause++;
            default -> {
            }
        }
    }

    /// "hij.slaat": a forgotten space.
    private void breakClause() {
        endWord();
        sentence++;
    }

    private boolean inWord(int next) {
        return !word.isEmpty() && next < text.length() && Character.isLetter(text.codePointAt(next));
    }

    private static boolean unseen(int sign) {
        if (APOSTROPHES.indexOf(sign) >= 0) return true;
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> !Character.isWhitespace(sign);
            default -> false;
        };
    }

    private void endWord() {
        if (word.isEmpty()) return;
        words.add(new Spoken(word.toString(), false, sentence, sentence + clause));
        word.setLength(0);
    }

    /// The word before two or more "!" was called out.
    private void call() {
        if (calls >= CALLS && !words.isEmpty()) {
            var last = words.removeLast();
            words.add(new Spoken(last.word(), true, last.sentence(), last.clause()));
        }
        calls = 0;
    }

    private List<Spoken> joined() {
        var joined = new ArrayList<Spoken>(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && isLetter(words.get(end).word())) end++;
            if (end - at >= LETTERS_OF_A_SPACED_WORD) {
                joined.add(words.get(at).as(spelled(at, end)));
                at = end;
            } else {
                joined.add(words.get(at));
                at++;
            }
        }
        return joined;
    }

    private String spelled(int from, int to) {
        var letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) letters.append(words.get(i).word());
        return letters.toString();
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }
}
