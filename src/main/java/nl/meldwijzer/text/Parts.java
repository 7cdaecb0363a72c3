package nl.meldwijzer.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Cuts a text into messages that a medium takes. Put together again, the parts are the text, apart from the white
/// space at the cuts.
public final class Parts {
    private static final String ENDS_OF_SENTENCES = ".!?…؟۔።";

    private Parts() {}

    public static List<String> of(String text, Medium medium) {
        return of(text, medium.longestText());
    }

    /// Parts as a person reads them: when there are several, each begins with its number, as in `(1/3) `, so that
    /// nothing gets lost unseen. The numbers count within the limit.
    public static List<String> numbered(String text, int longest) {
        int digits = 1;
        var parts = of(text, longest);
        while (parts.size() > 1) {
            parts = of(text, longest - lengthOfNumber(digits));
            if (parts.size() < Math.pow(10, digits)) return withNumbers(parts);
            digits++;
        }
        return parts;
    }

    public static List<String> numbered(String text, Medium medium) {
        return numbered(text, medium.longestText());
    }

    private static int lengthOfNumber(int digits) {
        return "(/) ".length() + 2 * digits;
    }

    private static List<String> withNumbers(List<String> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> "(" + (at + 1) + "/" + parts.size() + ") " + parts.get(at))
                .toList();
    }

    /// Parts of at most `longest` UTF-16 units, cut between paragraphs, else lines, sentences, words. What a person sees as one
    /// character is never cut, unless it alone is longer than a part. A text that fits is one part, as it is.
    public static List<String> of(String text, int longest) {
        if (longest < 2) throw new IllegalArgumentException("parts of " + longest + " units are too short");
        if (text.length() <= longest) return List.of(text);
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        var parts = new ArrayList<String>();
        int from = afterSpace(text, 0, graphemes);
        while (from < text.length()) {
            int to = text.length() - from <= longest ? text.length() : cut(text, from, from + longest, graphemes);
            var part = text.substring(from, beforeSpace(text, from, to, graphemes));
            if (!part.isEmpty()) parts.add(part);
            from = afterSpace(text, to, graphemes);
        }
        return List.copyOf(parts);
    }

    /// The best place to end a part that begins at `from`. A cut that leaves a part less than half full is worth no
    /// paragraph, line or sentence.
    private static int cut(String text, int from, int limit, BreakIterator graphemes) {
        int half = from + (limit - from) / 2;
        List<IntPredicate> wishes = List.of(at -> text.startsWith("\n\n", at), at -> text.charAt(at) == '\n',
                at -> endsSentence(text, at));
        for (var wish : wishes) {
            int at = lastSpace(text, half, limit, graphemes, wish);
            if (at > 0) return at;
        }
        int word = lastSpace(text, from, limit, graphemes, _ -> true);
        return word > 0 ? word : betweenGraphemes(text, from, limit, graphemes);
    }

    private static int lastSpace(String text, int from, int limit, BreakIterator graphemes, IntPredicate wanted) {
        for (int at = limit; at > from; at--) {
            if (isSpace(text, at, graphemes) && wanted.test(at)) return at;
        }
        return -1;
    }

    private static boolean endsSentence(String text, int at) {
        return ENDS_OF_SENTENCES.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static int betweenGraphemes(String text, int from, int limit, BreakIterator graphemes) {
        int at = graphemes.isBoundary(limit) ? limit : graphemes.preceding(limit);
        if (at > from) return at;
        return Character.isLowSurrogate(text.charAt(limit)) && Character.isHighSurrogate(text.charAt(limit - 1))
                ? limit - 1
                : limit;
    }

    /// Whether a whole visible character that is white space begins here; a space that carries an accent is none.
    private static boolean isSpace(String text, int at, BreakIterator graphemes) {
        if (!Character.isWhitespace(text.charAt(at)) || !graphemes.isBoundary(at)) return false;
        int next = graphemes.following(at);
        return text.substring(at, next).isBlank();
    }

    private static int afterSpace(String text, int from, BreakIterator graphemes) {
        int at = from;
        while (at < text.length() && isSpace(text, at, graphemes)) at = graphemes.following(at);
        return at;
    }

    private static int beforeSpace(String text, int from, int to, BreakIterator graphemes) {
        int at = to;
        while (at > from) {
            int before = graphemes.preceding(at);
            if (before < from || !isSpace(text, before, graphemes)) return at;
            at = before;
        }
        return at;
    }
}
