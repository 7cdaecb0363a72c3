package nl.meldwijzer.understanding;

import java.util.Optional;
import nl.meldwijzer.text.Language;

/// In which language a message seems to be written. No guess changes the language of a talk by itself.
public sealed interface LanguageGuess {
    /// The next likely language is far behind.
    record Sure(Language language) implements LanguageGuess {}

    /// The likeliest, but another is near: a short message, or words of several languages.
    record Doubtful(Language language) implements LanguageGuess {}

    /// The message says nothing about its language: digits, "ok", a name, a postcode.
    record None() implements LanguageGuess {}

    default Optional<Language> likeliest() {
        return switch (this) {
            case Sure(var language) -> Optional.of(language);
            case Doubtful(var language) -> Optional.of(language);
            case None() -> Optional.empty();
        };
    }
}
