package nl.meldwijzer.engine;

import java.time.Instant;

/// Remembers which messages ever began a conversation, when the conversation itself is long gone. A provider's signature has
/// no date, so a request that somebody caught stays good. Safe for many threads; answers within half a second and never
/// throws: when it cannot tell, the message counts as new.
public interface ReplayLedger {
    /// Whether this message was heard in a conversation that must be gone by now. It is remembered from here on.
    boolean replays(String eventId, Instant now);
}
