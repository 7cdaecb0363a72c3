package nl.meldwijzer.conversation;

import java.util.regex.Pattern;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Parts;

/// A person's own words as they are shown again: the beginning of what is long, and so that they cannot turn the text
/// around them. What is kept stays as it was written.
final class OwnWords {
    private static final int LONGEST = 200;
    private static final Pattern TURNING = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /// Not the one character for it, which would make a whole SMS cost more than twice as much.
    private static final String GOES_ON = "...";

    private OwnWords() {}

    static Arg shown(String words) {
        var parts = Parts.of(TURNING.matcher(words).replaceAll("").strip(), LONGEST);
        var shown = switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default -> parts.getFirst() + GOES_ON;
        };
        return new Arg.Plain(runsFromTheRight(shown) ? FIRST_STRONG_ISOLATE + shown + POP_ISOLATE : shown);
    }

    private static boolean runsFromTheRight(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        });
    }
}
