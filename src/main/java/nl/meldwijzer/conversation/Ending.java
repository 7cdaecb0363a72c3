package nl.meldwijzer.conversation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a counsellor closed a talk.
///
/// @param promise null when nothing was promised
public record Ending(Outcome outcome, @Nullable Promise promise) {
    public enum Outcome {
        HELPED,
        REFERRED,
        NO_ANSWER,
        OTHER;

        /// The stable name in stored data, such as `no-answer`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param what in the counsellor's own words
    public record Promise(String what, LocalDate by) {
        public Promise {
            if (what.isBlank()) throw new IllegalArgumentException("a promise says what is promised");
        }

        @Override
        public String toString() {
            return "Promise[***, by " + by + "]";
        }
    }
}
