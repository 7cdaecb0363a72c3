package nl.meldwijzer.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.text.Medium;

/// A way out to people. Safe for many threads; blocks at most ten seconds a call.
public interface Channel {
    Set<Medium> media();

    SendOutcome send(Outbound message);

    /// Whether a message whose send ended unknown did get through: present and true when the provider lists it, present
    /// and false when it surely does not, empty when the provider cannot be asked (then or ever).
    Optional<Boolean> arrived(Outbound message, Instant attemptedAt);
}
