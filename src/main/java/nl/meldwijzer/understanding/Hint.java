package nl.meldwijzer.understanding;

import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// What is known before a message is read.
///
/// @param language in which the person is likely to write, null when nothing is known
/// @param expects what the question before the message asks for
public record Hint(@Nullable Language language, Expects expects) {
    /// Nothing is known.
    public static final Hint NONE = new Hint(null, Expects.ANYTHING);

    /// The same, with this language where none is known.
    public Hint orIn(Language likely) {
        return language == null ? new Hint(likely, expects) : this;
    }

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
