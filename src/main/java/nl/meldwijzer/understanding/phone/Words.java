package nl.meldwijzer.understanding.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text in their order. Asked for a word that is not there, it gives an empty one.
final class Words {
    private static final Word NONE = new Word("", "", 0, 0, false, false, false);

    private final List<Word> words = new ArrayList<>();

    /// @param near whether only a space stands between it and the word before
    /// @param dotted whether a point and a space stand there, as behind "Mr."
    /// @param first whether a sentence begins with it
    record Word(String text, String small, int start, int end, boolean near, boolean dotted, boolean first) {
        boolean capital() {
            return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        }

        boolean is(String other) {
            return small.equals(other);
        }
    }

    Words(String plain) {
        int at = 0;
        int end = 0;
        boolean first = true;
        while (at < plain.length()) {
            if (!Character.isLetter(plain.charAt(at))) {
                first |= ".!?\n:".indexOf(plain.charAt(at)) >= 0;
                at++;
                continue;
            }
            int next = endOfWord(plain, at);
            var text = plain.substring(at, next);
            boolean near = !words.isEmpty() && at == end + 1 && plain.charAt(end) == ' ';
            boolean dotted = !words.isEmpty() && at == end + 2 && plain.startsWith(". ", end);
            words.add(new Word(text, text.toLowerCase(Locale.ROOT), at, next, near, dotted, first));
            first = false;
            at = next;
            end = next;
        }
    }

    int size() {
        return words.size();
    }

    Word at(int index) {
        return index < 0 || index >= words.size() ? NONE : words.get(index);
    }

    /// Nearly every letter is a capital: capitals say nothing here.
    boolean shouted() {
        return words.stream().filter(word -> word.text.length() > 1).limit(20).noneMatch(Words::hasSmall);
    }

    private static boolean hasSmall(Word word) {
        return word.text.chars().anyMatch(Character::isLowerCase);
    }

    /// A dash or an apostrophe between letters belongs to the word.
    private static int endOfWord(String plain, int start) {
        int at = start + 1;
        while (at < plain.length() && (Character.isLetter(plain.charAt(at)) || joins(plain, at))) at++;
        return at;
    }

    private static boolean joins(String plain, int at) {
        return "-'’".indexOf(plain.charAt(at)) >= 0 && at + 1 < plain.length()
                && Character.isLetter(plain.charAt(at + 1));
    }
}
