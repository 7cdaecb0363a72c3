package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.UUID;
import nl.meldwijzer.meldpunt.Profile;
import org.jspecify.annotations.Nullable;

/// What a turn may know besides the conversation and the event. Looked up before the turn, so that a turn is pure.
///
/// @param freshReport used if this turn needs a report id
/// @param freshReceipt used if this turn sends a report
/// @param lost whether the store lost what this person did last, or may have lost their talk
/// @param written when the event happened by the provider's clock, where it reached us late; else null
/// @param repliesTo number of the question whose message the person marked and answered; 0 when it is not known
/// @param presence whether a counsellor is there for this person
/// @param receiverThere whether the receiver of a talk that is handed on is there; false for other events
public record Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt, boolean lost,
        @Nullable Instant written, int repliesTo, Presence presence, boolean receiverThere) {
    /// Nothing was lost, nothing was late, no message was marked, and nobody is there.
    public Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt) {
        this(now, profile, freshReport, freshReceipt, new Presence.Nobody(null));
    }

    /// The same, with who is there.
    public Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt, Presence presence) {
        this(now, profile, freshReport, freshReceipt, presence, false);
    }

    /// The same, with whether the receiver is there.
    public Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt, Presence presence,
            boolean receiverThere) {
        this(now, profile, freshReport, freshReceipt, false, null, 0, presence, receiverThere);
    }

    @Override
    public String toString() {
        return "Facts[" + now + ", " + profile.id() + "]";
    }
}
