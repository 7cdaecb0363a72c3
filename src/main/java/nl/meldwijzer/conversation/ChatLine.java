package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the transcript that a counsellor reads. It is kept from when a person begins to wait until the talk is the
/// bot's alone again. No line shows its words by `toString`.
public sealed interface ChatLine {
    Instant at();

    /// @param words of the person, masked
    record They(Instant at, String words) implements ChatLine {
        @Override
        public String toString() {
            return "They[" + at + "]";
        }
    }

    /// The person pressed a button.
    record Pressed(Instant at, String option) implements ChatLine {}

    record Bot(Instant at, Effect.Say say) implements ChatLine {
        @Override
        public String toString() {
            return "Bot[" + at + "]";
        }
    }

    record Wrote(Instant at, Counsellor who, String words) implements ChatLine {
        @Override
        public String toString() {
            return "Wrote[" + at + ", " + who + "]";
        }
    }

    /// @param who the counsellor whom it concerns, null when it concerns none
    record Happened(Instant at, What what, @Nullable Counsellor who) implements ChatLine {}

    record Ended(Instant at, Counsellor who, Ending ending) implements ChatLine {}

    enum What {
        ASKED,
        WENT_ON,
        WITHDREW,
        LEFT,
        NOBODY_THERE,
        CLAIMED,
        UNANSWERED,
        RELEASED,
        RETURN_OFFERED,
        RETURN_REFUSED,
        RETURNED,
        MEDIA,
        LOCATION,
        EDITED,
        TOO_FAST,
        IN_DANGER,
        OPTED_OUT,
        OPTED_IN;

        /// The stable name in stored data, such as `went-on`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
