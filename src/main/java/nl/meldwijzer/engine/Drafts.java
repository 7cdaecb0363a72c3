package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.Optional;

/// What a counsellor was writing and did not send yet, so that a closed page or an ended session loses nothing. Each counsellor
/// has one for each talk. Methods throw [StoreUnavailable] like the store's.
public interface Drafts {
    Duration KEPT = Duration.ofDays(1);

    /// Empty when there is none, or the conversation is gone.
    Optional<String> read(ConversationId id, String by);

    void keep(ConversationId id, String by, String words);

    void drop(ConversationId id, String by);
}
