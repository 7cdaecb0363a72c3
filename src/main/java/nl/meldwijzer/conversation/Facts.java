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
public record Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt, boolean lost,
        @Nullable Instant written, int repliesTo) {
    /// Nothing was lost, nothing was late, and no message was marked.
    public Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt) {
        this(now, profile, freshReport, freshReceipt, false, null, 0);
    }

    @Override
    public String toString() {
        return "Facts[" + now + ", " + profile.id() + "]";
    }
}
