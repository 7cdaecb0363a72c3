package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.UUID;
import nl.meldwijzer.meldpunt.Profile;
import org.jspecify.annotations.Nullable;

/// What a turn may know besides the conversation and the event. Looked up before the turn, so that a turn is pure.
///
/// @param freshReport used if this turn needs a report id
/// @param freshReceipt used if this turn sends a report
/// @param written when the event happened by the provider's clock, where it reached us late; else null
public record Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt, @Nullable Instant written) {
    public Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt) {
        this(now, profile, freshReport, freshReceipt, null);
    }

    @Override
    public String toString() {
        return "Facts[" + now + ", " + profile.id() + "]";
    }
}
