package nl.meldwijzer.channel;

import java.util.Set;
import nl.meldwijzer.text.Medium;

/// Deletes at a provider what it keeps of a message that is done with. Safe for many threads; blocks at most ten seconds.
public interface CopyDeletion {
    /// Where it is done; none when the operator wants to keep the provider's logs.
    Set<Medium> media();

    Outcome delete(String meldpunt, String messageId);

    sealed interface Outcome {
        /// It is not there (any more).
        record Gone() implements Outcome {}

        /// @param reason a provider's code
        record StillThere(String reason) implements Outcome {}
    }
}
