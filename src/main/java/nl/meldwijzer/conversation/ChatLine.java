package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.meldwijzer.flow.FieldName;
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

    /// A text of the catalogue that a counsellor sent, as it was said.
    record Sent(Instant at, Counsellor who, Effect.Say say) implements ChatLine {
        @Override
        public String toString() {
            return "Sent[" + at + ", " + who + "]";
        }
    }

    /// For colleagues; never sent to the person.
    record Note(Instant at, Counsellor who, String words) implements ChatLine {
        @Override
        public String toString() {
            return "Note[" + at + ", " + who + "]";
        }
    }

    /// A counsellor noted what the person answered.
    record FilledIn(Instant at, Counsellor who, FieldName field, List<String> options) implements ChatLine {
        public FilledIn {
            options = List.copyOf(options);
        }

        @Override
        public String toString() {
            return "FilledIn[" + at + ", " + who + ", " + field + "]";
        }
    }

    /// A counsellor handed the talk on.
    ///
    /// @param note for who goes on, blank when there is none
    record HandedOn(Instant at, Counsellor who, Receiver to, String note) implements ChatLine {
        @Override
        public String toString() {
            return "HandedOn[" + at + ", " + who + "]";
        }
    }

    /// The person sent what we do not take. It was not kept, and nobody has seen it.
    record NotKept(Instant at, Event.SentMedia.Kind kind) implements ChatLine {}

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
        TAKEN_OVER,
        UNANSWERED,
        RELEASED,
        RETURN_OFFERED,
        RETURN_REFUSED,
        RETURNED,
        /// Of old transcripts: now it is told what it was, see [NotKept].
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
