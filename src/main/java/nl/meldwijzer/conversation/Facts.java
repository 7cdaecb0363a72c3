package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.UUID;
import nl.meldwijzer.meldpunt.Profile;

/// What a turn may know besides the conversation and the event. Looked up before the turn, so that a turn is pure.
///
/// @param freshReport used if this turn needs a report id
/// @param freshReceipt used if this turn sends a report
public record Facts(Instant now, Profile profile, UUID freshReport, String freshReceipt) {
    @Override
    public String toString() {
        return "Facts[" + now + ", " + profile.id() + "]";
    }
}
