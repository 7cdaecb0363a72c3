package nl.meldwijzer.command;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Which letters of a message a masked text leaves out. `[…]` stands in place of a piece; the rest is as it was.
final class LeftOut {
    private static final Pattern MARK = Pattern.compile(Pattern.quote("[…]"));

    private final String message;
    private final BitSet letters;

    private LeftOut(String message, BitSet letters) {
        this.message = message;
        this.letters = letters;
    }

    static LeftOut of(String message, String masked) {
        var letters = new BitSet();
        var kept = MARK.split(masked, -1);
        int at = kept[0].length();
        for (int i = 1; i < kept.length; i++) {
            boolean last = i == kept.length - 1;
            int next = last ? message.length() - kept[i].length() : message.indexOf(kept[i], at + 1);
            int to = next < at ? message.length() : next;
            if (at < to) letters.set(at, to);
            at = to + kept[i].length();
        }
        return new LeftOut(message, letters);
    }

    boolean nothing() {
        return letters.isEmpty();
    }

    List<String> pieces() {
        var pieces = new ArrayList<String>();
        for (int from = letters.nextSetBit(0); from >= 0;) {
            int to = letters.nextClearBit(from);
            pieces.add(message.substring(from, to));
            from = letters.nextSetBit(to);
        }
        return pieces;
    }

    /// What is left out here and not there, as far as it says something.
    List<String> beyond(LeftOut other) {
        var rest = (BitSet) letters.clone();
        rest.andNot(other.letters);
        return new LeftOut(message, rest).pieces().stream().filter(LeftOut::says).toList();
    }

    private static boolean says(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
