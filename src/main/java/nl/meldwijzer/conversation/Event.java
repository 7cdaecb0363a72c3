package nl.meldwijzer.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Something that happened to a conversation. The same id twice is one event.
public sealed interface Event {
    String id();

    /// Whether the person did something, as against what only happened around the talk.
    default boolean fromPerson() {
        return switch (this) {
            case Said _, Chose _, SharedLocation _, SentMedia _, Edited _, TooFast _, InDanger _, OptedIn _ -> true;
            case Filed _, NotFiledYet _, CodeUsed _, Kept _, OptedOut _, AtDesk _, NobodyThere _, WokeUp _ -> false;
        };
    }

    /// The person typed something.
    ///
    /// @param order rises with each message that they typed; 0 when it is not known
    record Said(String id, Understood words, long order) implements Event {
        public Said(String id, Understood words) {
            this(id, words, 0);
        }
    }

    /// The person pressed a button of question number `ask`.
    record Chose(String id, int ask, String option) implements Event {}

    /// The person shared a place, in degrees, rounded at the door.
    record SharedLocation(String id, double latitude, double longitude) implements Event {
        @Override
        public String toString() {
            return "SharedLocation[" + id + "]";
        }
    }

    /// The person sent what we do not take.
    ///
    /// @param beside the words that came with it, null when there were none
    record SentMedia(String id, Kind kind, @Nullable Understood beside) implements Event {
        public enum Kind {
            PHOTO,
            VIDEO,
            VOICE,
            STICKER,
            CONTACT,
            REACTION,
            OTHER
        }
    }

    /// The person edited an earlier message. Answers are never rewritten silently.
    record Edited(String id) implements Event {}

    /// The person writes too fast to be listened to. Said once; what they write from here on is not read until they are calm.
    record TooFast(String id) implements Event {}

    /// The person writes too fast to be listened to, but this message says that they are in danger.
    record InDanger(String id) implements Event {}

    /// The register committed the report.
    record Filed(String id, UUID report, int revision, String receipt) implements Event {
        @Override
        public String toString() {
            return "Filed[" + id + ", revision=" + revision + "]";
        }
    }

    /// The register cannot be reached yet; we keep trying.
    record NotFiledYet(String id, UUID report) implements Event {}

    /// The register was asked for the report of a code.
    ///
    /// @param filedOn the day on which the report was filed; null when it was not found, or is erased now
    record CodeUsed(String id, Step.Code.Use use, Step.Code.Outcome outcome, @Nullable LocalDate filedOn)
            implements Event {}

    /// What we said last is kept until the person writes again: before that their provider takes nothing from us.
    ///
    /// @param heard when the person had last done something; if they did more since, it is not kept
    record Kept(String id, @Nullable Instant heard) implements Event {}

    /// The person blocked us or opted out at the provider: nothing can be sent until [OptedIn].
    record OptedOut(String id) implements Event {}

    record OptedIn(String id) implements Event {}

    /// A counsellor did something at the desk.
    sealed interface AtDesk extends Event {
        Counsellor by();
    }

    /// They take over the talk of a person who waits.
    record Claimed(String id, Counsellor by) implements AtDesk {}

    /// They wrote to the person.
    record CounsellorSaid(String id, Counsellor by, String words) implements AtDesk {
        @Override
        public String toString() {
            return "CounsellorSaid[" + id + ", " + by + "]";
        }
    }

    /// They send a text of the catalogue.
    record CounsellorSent(String id, Counsellor by, ReadyText text) implements AtDesk {}

    /// A line for colleagues, never sent to the person. Whoever is at the desk may write one.
    record Noted(String id, Counsellor by, String words) implements AtDesk {
        @Override
        public String toString() {
            return "Noted[" + id + ", " + by + "]";
        }
    }

    /// They fill in what the person told them.
    ///
    /// @param options of the field, at least one
    record FilledIn(String id, Counsellor by, FieldName field, List<String> options) implements AtDesk {
        public FilledIn {
            options = List.copyOf(options);
        }
    }

    /// They hand the talk on. Only to somebody who is there: [Facts#receiverThere].
    ///
    /// @param note for who goes on, never sent to the person; blank when there is none
    record Transferred(String id, Counsellor by, Receiver to, String note) implements AtDesk {
        @Override
        public String toString() {
            return "Transferred[" + id + ", " + by + "]";
        }
    }

    /// A coordinator takes the talk over, whoever has it. That it is a coordinator is known before the event.
    record TakenOver(String id, Counsellor by) implements AtDesk {}

    /// They would give the talk back to the bot. The person is asked whether that is all right.
    record Returned(String id, Counsellor by) implements AtDesk {}

    /// They, or their shift, can do no more: the talk goes back to where people wait.
    record Released(String id, Counsellor by) implements AtDesk {}

    record ClosedBy(String id, Counsellor by, Ending ending) implements AtDesk {}

    /// The last counsellor who could have taken over is gone.
    record NobodyThere(String id) implements Event {}

    /// A timer of the talk has run out.
    ///
    /// @param at when it was to; one that was set anew meanwhile is another
    record WokeUp(String id, Timer timer, Instant at) implements Event {
        public WokeUp(Timer timer, Instant at) {
            this("woke-up:" + timer.code() + ":" + at, timer, at);
        }
    }
}
