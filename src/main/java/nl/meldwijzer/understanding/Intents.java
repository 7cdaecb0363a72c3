package nl.meldwijzer.understanding;

/// Guesses what a person wants with a message. Safe for many threads.
public interface Intents {
    IntentGuess of(String text, Hint hint, LanguageGuess language);
}
