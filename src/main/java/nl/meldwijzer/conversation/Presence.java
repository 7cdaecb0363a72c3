package nl.meldwijzer.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a counsellor is really there for a person, as the roster tells before the turn.
public sealed interface Presence {
    /// @param waiting how many wait already
    /// @param free whether one of them could take over now; else they are busy, on a break or out of sight for a moment: nobody
    /// new is offered them, and who waits may go on hoping
    record There(int waiting, boolean free) implements Presence {
        /// Somebody could take over now.
        public There(int waiting) {
            this(waiting, true);
        }
    }

    /// @param next when somebody is there again; null when nobody knows
    record Nobody(@Nullable Instant next) implements Presence {}
}
