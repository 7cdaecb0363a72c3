package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.List;
import nl.meldwijzer.understanding.Understood.Piece;

/// What was left out of messages of somebody in danger: a number, a name, an address. It lies sealed and apart from the
/// conversation, and is gone after [#KEPT]. Methods throw [StoreUnavailable] like the store's.
public interface Withheld {
    Duration KEPT = Duration.ofDays(1);

    /// Opens what there is, oldest first; empty when nothing was left out, or it is gone. Who opened it, of which
    /// conversation and why is logged, never what it was.
    ///
    /// @param by id of the counsellor, no name
    List<Piece> open(ConversationId id, String by, Reason reason);

    /// Why it may be opened. There is one reason.
    enum Reason {
        DANGER_TO_LIFE
    }
}
