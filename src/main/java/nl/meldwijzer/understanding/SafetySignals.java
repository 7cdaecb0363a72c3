package nl.meldwijzer.understanding;

import java.util.Set;

/// Finds what in a message may be about somebody's safety. Safe for many threads.
public interface SafetySignals {
    Set<SafetySignal> in(String text, Hint hint, LanguageGuess language);
}
