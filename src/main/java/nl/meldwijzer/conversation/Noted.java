package nl.meldwijzer.conversation;

import java.util.Set;
import nl.meldwijzer.understanding.SafetySignal.Kind;

/// A safety signal as the state remembers it: `danger@12` was heard at question 12. Question 0 lies in an earlier talk: it
/// is remembered, but answered in full again.
final class Noted {
    private static final String EARLIER = "@0";

    private Noted() {}

    static void note(Set<String> signals, Kind kind, int ask) {
        signals.remove(kind.code() + EARLIER);
        if (!isKnown(signals, kind)) signals.add(kind.code() + "@" + Math.max(1, ask));
    }

    /// As it goes on into a next talk.
    static String earlier(Kind kind) {
        return kind.code() + EARLIER;
    }

    /// Whether it was heard in this talk.
    static boolean isKnown(Set<String> signals, Kind kind) {
        return signals.stream().anyMatch(signal -> signal.startsWith(kind.code() + "@") && !signal.endsWith(EARLIER));
    }

    /// Whether it was heard, in this talk or before.
    static boolean isHeard(Set<String> signals, Kind kind) {
        return signals.stream().anyMatch(signal -> signal.startsWith(kind.code() + "@"));
    }
}
