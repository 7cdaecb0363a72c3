package nl.meldwijzer.dispatch;

import java.time.Instant;
import java.util.Set;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.Copies.Copy;
import nl.meldwijzer.engine.Outbox.Destination;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// What providers keep of the messages that we send, as far as it is to be deleted there.
///
/// @param media where that is so
record Leftovers(Copies copies, Set<Medium> media) {
    /// Null when nothing is to be deleted.
    @Nullable
    Copy of(Destination to, String messageId, Instant now) {
        var wanted = !messageId.isBlank() && media.contains(to.address().medium());
        return wanted ? new Copy(to.meldpunt(), messageId, now) : null;
    }

    /// Of a part that others follow. A copy that cannot be noted now stays there; the message matters more.
    void note(ConversationId id, @Nullable Copy copy, Counts counts) {
        if (copy == null) return;
        try {
            copies.add(id, copy);
        } catch (StoreUnavailable _) {
            counts.storeAway("copy");
        }
    }
}
