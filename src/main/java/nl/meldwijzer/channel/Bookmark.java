package nl.meldwijzer.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How far a sweep over a provider's list of messages came, at which senders of ours, and what it must pass over. Kept in the store, so that the
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

    /// This person wrote too fast and was not listened to at this time. Noted by the minute, for as long as a sweep looks back.
    void cut(Address who, Instant at);

    /// Whether what this person sent at this time was answered without being heard. True also a minute before it was first
    /// noted: to be cut takes that long, and what was heard of it the conversation may have forgotten by then.
    boolean wasCut(Address who, Instant at);
}
