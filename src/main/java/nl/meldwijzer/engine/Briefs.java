package nl.meldwijzer.engine;

import java.util.Optional;
import nl.meldwijzer.conversation.Brief;

/// What a counsellor reads first of a talk. Only looks. Methods throw [StoreUnavailable] like the store's. Whether somebody may
/// see the talk is for the caller to know: [Brief#meldpunt] says whose it is.
public interface Briefs {
    /// Empty when there is no such talk any more.
    Optional<Brief> of(ConversationId id);
}
