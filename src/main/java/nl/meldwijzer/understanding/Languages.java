package nl.meldwijzer.understanding;

/// Guesses in which language a message is written. Safe for many threads.
public interface Languages {
    LanguageGuess of(String text, Hint hint);
}
