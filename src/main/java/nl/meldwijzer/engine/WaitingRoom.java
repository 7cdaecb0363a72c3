package nl.meldwijzer.engine;

import java.util.Map;
import nl.meldwijzer.conversation.QueuedTalk;

/// The talks in which a counsellor is concerned: people wait for one, or have one. It is written by the commits of their turns,
/// so it is never behind them. Methods throw [StoreUnavailable] like the store's.
public interface WaitingRoom {
    /// Those that a newer program wrote are left out.
    Map<ConversationId, QueuedTalk> talks();
}
