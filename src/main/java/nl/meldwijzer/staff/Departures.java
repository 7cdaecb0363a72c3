package nl.meldwijzer.staff;

import java.util.UUID;

/// Wants to know who has left the desk: signed out, disabled, or away for too long.
@FunctionalInterface
public interface Departures {
    /// The account has no session any more. May be called more than once; when it throws, it is called again.
    void left(UUID account);
}
