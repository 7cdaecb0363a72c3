package nl.meldwijzer.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a counsellor is really there for a person, as the roster tells before the turn.
public sealed interface Presence {
    /// @param waiting how many wait already
    record There(int waiting) implements Presence {}

    /// @param next when somebody is there again; null when nobody knows
    record Nobody(@Nullable Instant next) implements Presence {}
}
