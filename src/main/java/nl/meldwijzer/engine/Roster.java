package nl.meldwijzer.engine;

import java.time.Instant;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.text.Language;

/// Who is on duty. Asked at every turn, so it answers at once and from memory; when it cannot tell, nobody is there.
/// Safe for many threads.
public interface Roster {
    /// Nobody ever is.
    Roster EMPTY = (_, _, _) -> new Presence.Nobody(null);

    /// Whether somebody could take over a talk at this meldpunt in this language now.
    Presence presence(String meldpunt, Language language, Instant now);
}
