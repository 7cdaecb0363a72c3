package nl.meldwijzer.dispatch;

import nl.meldwijzer.text.Language;

/// Keeps a number, a phone number or an address of ours readable inside a text that runs from right to left: without
/// isolation its groups are shown in reverse order.
final class Isolated {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Isolated() {}

    static String in(Language language, String value) {
        return language.rightToLeft() ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
    }
}
