package nl.meldwijzer.simulator;

import java.time.Instant;
import java.util.Set;
import nl.meldwijzer.text.Medium;

/// A provider's cloud on the way from a phone to the program. Safe for many threads.
public interface Carrier {
    Set<Medium> media();

    /// The id of the next message, never given before, also not before a restart.
    String nextId();

    /// Brings what a person did to the program's webhook as the provider would, with its retries, and gives the last
    /// answer. Blocks until then.
    Webhook.Answer carry(Phone phone, Input input, String id, Instant at);
}
