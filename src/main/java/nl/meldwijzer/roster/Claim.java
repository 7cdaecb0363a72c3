package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether somebody may take over a talk now.
public sealed interface Claim {
    record Granted() implements Claim {}

    /// @param until when it ends by itself; null when nobody knows
    record Refused(Because because, @Nullable Instant until) implements Claim {}

    /// Why not; `RosterWords` has the words.
    enum Because {
        /// The talk is of another meldpunt, or there is none. Nothing may be said of it.
        UNKNOWN,
        OFF_DUTY,
        AWAY,
        ON_BREAK,
        PAUSED,
        STRAINED,
        FULL,
        /// They do not speak its language, and the meldpunt has no other way.
        LANGUAGE;

        /// As keys of words have it, such as `off-duty`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
