package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a provider still keeps of messages that are done with here, until it is deleted there. Methods throw
/// [StoreUnavailable] like the store's.
public interface Copies {
    /// A provider deletes nothing that is under way; it takes that long at least.
    Duration FIRST_WAIT = Duration.ofMinutes(1);

    void add(ConversationId id, Copy copy);

    /// Due at `now`, the longest due first; given to nobody else before `length` is over.
    List<Due> claim(Instant now, Duration length, int most);

    void done(Due copy);

    void later(Due copy, Instant at);

    /// @param since when the message was done with
    record Copy(String meldpunt, String messageId, Instant since) {}

    /// @param partition where it stands
    record Due(String partition, Copy copy) {}
}
