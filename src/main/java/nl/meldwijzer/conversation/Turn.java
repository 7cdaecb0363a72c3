package nl.meldwijzer.conversation;

import java.util.List;
import nl.meldwijzer.understanding.Understood.Piece;

/// The outcome of one event: the conversation after it, and what must follow.
///
/// @param kept whether what this turn says waits until the person writes again
/// @param withheld what was left out of words of somebody in danger: kept sealed for a day, apart from everything else
public record Turn(Conversation after, List<Effect> effects, Unsent unsent, boolean kept, List<Piece> withheld) {
    public Turn {
        effects = List.copyOf(effects);
        withheld = List.copyOf(withheld);
    }

    public Turn(Conversation after, List<Effect> effects, Unsent unsent, boolean kept) {
        this(after, effects, unsent, kept, List.of());
    }

    public Turn(Conversation after, List<Effect> effects, Unsent unsent) {
        this(after, effects, unsent, false);
    }

    /// @param hush whether messages that were not sent yet must never be sent
    public Turn(Conversation after, List<Effect> effects, boolean hush) {
        this(after, effects, hush ? Unsent.DROP : Unsent.WAIT);
    }

    public boolean hush() {
        return unsent == Unsent.DROP;
    }

    /// What becomes of messages of earlier turns that were not sent yet.
    public enum Unsent {
        /// They wait as they did.
        WAIT,
        /// The person wrote: what was kept until then goes now, in its order.
        GO,
        /// The same in harmless wording: after a long time another person may hold the phone.
        GO_QUIETLY,
        /// The person left, or comes back too late for them.
        DROP
    }
}
