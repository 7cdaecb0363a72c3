package nl.meldwijzer.understanding;

import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// What is known before a message is read.
///
/// @param language in which the talk is held until now, null when nothing is known
/// @param expects what the question before the message asks for
public record Hint(@Nullable Language language, Expects expects) {
    /// Nothing is known.
    public static final Hint NONE = new Hint(null, Expects.ANYTHING);

    public enum Expects {
        /// Nothing was asked.
        ANYTHING,
        /// One of some options, by number or by word.
        OPTION,
        /// Own words: a story.
        WORDS,
        /// The name of a place.
        PLACE
    }
}
