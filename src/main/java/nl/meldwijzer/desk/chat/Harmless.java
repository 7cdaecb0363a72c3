package nl.meldwijzer.desk.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Somebody's words as they can be shown without harm. What is invisible, turns the direction of what stands around it, or is
/// no character at all becomes a mark that can be seen; so does what is piled up without end. Markup stays what it is: text, which the
/// page escapes. A long text is cut in two, and the rest opened on demand.
///
/// @param rest empty when `shown` is everything
public record Harmless(List<Piece> shown, List<Piece> rest) {
    /// A few screens; a message of a chat app has seldom more than some hundred.
    static final int MOST_SHOWN = 4_000;
    private static final int MOST_PREVIEWED = 90;
    private static final int MOST_PILED = 6;
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;

    public Harmless {
        shown = List.copyOf(shown);
        rest = List.copyOf(rest);
    }

    public static Harmless of(String words) {
        var pieces = new Reading(words).pieces();
        return cut(pieces, words);
    }

    /// A run of text, or a mark in the place of characters that are not shown.
    ///
    /// @param mark such as `U+202E`, blank for text
    /// @param times how often in a row the character stands there
    public record Piece(String text, String mark, int times) {
        static Piece text(String text) {
            return new Piece(text, "", 1);
        }

        public boolean isMark() {
            return !mark.isEmpty();
        }

        @Override
        public String toString() {
            return isMark() ? mark + "x" + times : "Piece[***]";
        }
    }

    /// How much is behind the cut, in thousands of characters, rounded up.
    public long thousandsMore() {
        return (rest.stream().mapToLong(piece -> piece.text().length()).sum() + 999) / 1_000;
    }

    /// The beginning, on one line.
    public String preview() {
        var start = shown.stream().map(Piece::text).filter(text -> !text.isBlank()).findFirst().orElse("");
        var line = start.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_PREVIEWED ? line : line.substring(0, boundary(line, MOST_PREVIEWED)) + "…";
    }

    private static Harmless cut(List<Piece> pieces, String words) {
        if (words.length() <= MOST_SHOWN) return new Harmless(pieces, List.of());
        var shown = new ArrayList<Piece>();
        var rest = new ArrayList<Piece>();
        int left = MOST_SHOWN;
        for (var piece : pieces) {
            if (left <= 0) rest.add(piece);
            else if (piece.isMark() || piece.text().length() <= left) shown.add(piece);
            else {
                var at = boundary(piece.text(), left);
                shown.add(Piece.text(piece.text().substring(0, at)));
                rest.add(Piece.text(piece.text().substring(at)));
            }
            left -= Math.max(1, piece.text().length());
        }
        return new Harmless(shown, rest);
    }

    /// Never within what is read as one character.
    private static int boundary(String text, int at) {
        var breaks = java.text.BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return breaks.isBoundary(at) ? at : Math.max(1, breaks.preceding(at));
    }

    private static final class Reading {
        private final int[] points;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int piled;

        Reading(String words) {
            this.points = words.replace("\r\n", "\n").codePoints().toArray();
        }

        List<Piece> pieces() {
            for (int at = 0; at < points.length; at++) {
                if (isShown(at)) text.appendCodePoint(points[at] == 0x2028 || points[at] == 0x2029 ? '\n' : points[at]);
                else mark(points[at]);
            }
            endText();
            return pieces;
        }

        private void endText() {
            if (!text.isEmpty()) pieces.add(Piece.text(text.toString()));
            text.setLength(0);
        }

        private void mark(int point) {
            var name = "U+%04X".formatted(point);
            var goesOn = text.isEmpty() && !pieces.isEmpty() && pieces.getLast().mark().equals(name);
            endText();
            int times = goesOn ? pieces.removeLast().times() + 1 : 1;
            pieces.add(new Piece("", name, times));
        }

        private boolean isShown(int at) {
            var point = points[at];
            if (point == '\n' || point == '\t' || point == 0x2028 || point == 0x2029) return true;
            if (isPiled(point)) return false;
            if (point == ZWNJ) return isJoining(at - 1) && isJoining(at + 1);
            if (point == ZWJ) return isJoining(at - 1) || (isPicture(at - 1) && isPicture(at + 1));
            if (isVariant(point)) return isPicture(at - 1) && (point == 0xFE0F || point == 0xFE0E);
            if (point >= 0xE0020 && point <= 0xE007F) return isInFlag(at);
            if (isBlankLetter(point)) return false;
            return switch (Character.getType(point)) {
                case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE,
                        Character.UNASSIGNED ->
                    false;
                default -> true;
            };
        }

        private boolean isPiled(int point) {
            var mark = switch (Character.getType(point)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !isVariant(point);
                default -> false;
            };
            piled = mark ? piled + 1 : 0;
            return piled > MOST_PILED;
        }

        /// A letter of a script that writes joined, as Persian needs them.
        private boolean isJoining(int at) {
            if (at < 0 || at >= points.length) return false;
            var point = points[at];
            if (!Character.isLetter(point) && Character.getType(point) != Character.NON_SPACING_MARK) return false;
            return switch (Character.UnicodeScript.of(point)) {
                case LATIN, GREEK, CYRILLIC, HAN, HANGUL, HIRAGANA, KATAKANA, COMMON -> false;
                default -> true;
            };
        }

        private boolean isPicture(int at) {
            if (at < 0 || at >= points.length) return false;
            return Character.isEmoji(points[at]) || points[at] == 0xFE0F || Character.isEmojiModifier(points[at]);
        }

        private static boolean isVariant(int point) {
            return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
        }

        /// Letters that look like nothing.
        private static boolean isBlankLetter(int point) {
            return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800
                    || point == 0x17B4 || point == 0x17B5;
        }

        /// The flags of England, Scotland and Wales end in letters that cannot be seen.
        private boolean isInFlag(int at) {
            int start = at;
            while (start >= 0 && points[start] >= 0xE0020 && points[start] <= 0xE007F) start--;
            return start >= 0 && points[start] == 0x1F3F4 && at - start <= 6;
        }
    }
}
