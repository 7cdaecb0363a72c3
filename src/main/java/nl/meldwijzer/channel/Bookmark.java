package nl.meldwijzer.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How far a sweep over a provider's list of messages came, and at which senders of ours. Kept in the store, so that the
/// next process knows it. Every method throws when the store cannot be reached.
public interface Bookmark {
    /// Our own addresses at which something came in.
    Set<String> senders();

    void remember(String sender);

    /// What the provider took before this was handed in; empty before the first sweep.
    Optional<Instant> reached();

    /// Another number than before when the connection to the store was lost meanwhile: what it kept just before may be gone.
    /// Does not throw.
    int connections();

    /// Never moves back.
    void reach(Instant until);
}
