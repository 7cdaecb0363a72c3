package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.List;
import nl.meldwijzer.conversation.ChatLine;

/// What a counsellor reads of a talk: from when its person began to wait. Methods throw [StoreUnavailable] like the store's.
public interface Transcripts {
    /// Older lines are let go of when there are more.
    int MOST_LINES = 500;

    /// Counted from the newest line.
    Duration LIFETIME = Duration.ofDays(3);

    /// The lines whose number is higher than this, oldest first. Those that a newer program wrote are left out.
    List<Numbered> after(ConversationId id, long number);

    /// @param number rises within the conversation
    record Numbered(long number, ChatLine line) {}
}
