package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The desk of a meldpunt is closed, whatever its normal hours and its shifts say.
///
/// @param until null until somebody opens it again
public record Closing(UUID id, String meldpunt, Instant from, @Nullable Instant until) {
    public Closing {
        if (until != null && !from.isBefore(until))
            throw new IllegalArgumentException("a closing ends after it begins");
    }

    public boolean covers(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
}
