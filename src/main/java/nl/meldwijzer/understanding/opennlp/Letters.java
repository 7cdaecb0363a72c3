package nl.meldwijzer.understanding.opennlp;

/// A message as the models see it: lower case, one blank between words and around all, and no letter more than twice in
/// a row. Only the beginning counts, so that the work stays small however long the message is.
final class Letters {
    /// Enough to know a language; more would only cost.
    private static final int LONGEST = 200;
    /// Digits that stand for letters in latinised Arabic: `3arabi`, `7aga`.
    private static final String LETTER_DIGITS = "235789";
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final String APOSTROPHES = "'’‘`´ʼ";

    private final char[] written = new char[LONGEST + 3];
    private int length;

    private Letters() {
        written[length++] = ' ';
    }

    /// Words of letters; digits only where they stand for letters.
    static Letters ofLanguage(String text) {
        var letters = new Letters();
        for (int i = 0; i < text.length() && letters.hasRoom(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) continue;
            if (APOSTROPHES.indexOf(c) >= 0) letters.add('\'');
            else letters.add(isOfWord(text, i) ? Character.toLowerCase(c) : ' ');
        }
        return letters.closed();
    }

    /// Words of letters and digits, every digit as 0, without apostrophes; a question mark is a word.
    static Letters ofIntent(String text) {
        var letters = new Letters();
        for (int i = 0; i < text.length() && letters.hasRoom(); i++) {
            char c = text.charAt(i);
            if (APOSTROPHES.indexOf(c) >= 0 || isInvisible(c)) continue;
            if (c == '?') letters.addQuestionMark();
            else if (Character.isDigit(c)) letters.addDigit();
            else letters.add(Character.isLetter(c) ? Character.toLowerCase(c) : ' ');
        }
        return letters.closed();
    }

    int length() {
        return length;
    }

    char at(int index) {
        return written[index];
    }

    boolean isEmpty() {
        return length == 1;
    }

    boolean isOneWord() {
        return length > 1 && endOfWord(1) == length - 1;
    }

    /// Where the word that begins at `from` ends.
    int endOfWord(int from) {
        int end = from;
        while (written[end] != ' ') end++;
        return end;
    }

    @Override
    public String toString() {
        return "Letters[***]";
    }

    private boolean hasRoom() {
        return length < LONGEST;
    }

    /// What parts Persian words is seen, though it is no blank.
    private static boolean isInvisible(char c) {
        return c != ZERO_WIDTH_NON_JOINER && Character.getType(c) == Character.FORMAT;
    }

    private static boolean isOfWord(String text, int i) {
        char c = text.charAt(i);
        if (LETTER_DIGITS.indexOf(c) >= 0) return isLetter(text, i - 1) || isLetter(text, i + 1);
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    private void addQuestionMark() {
        add(' ');
        add('?');
        add(' ');
    }

    private void addDigit() {
        if (written[length - 1] != '0') add('0');
    }

    private void add(char c) {
        char last = written[length - 1];
        if (c == ' ' && last == ' ') return;
        if (c == last && length > 1 && written[length - 2] == c) return;
        written[length++] = c;
    }

    private Letters closed() {
        if (length > 1 && written[length - 1] != ' ') written[length++] = ' ';
        return this;
    }
}
