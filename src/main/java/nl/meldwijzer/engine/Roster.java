package nl.meldwijzer.engine;

import java.time.Instant;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.Receiver;
import nl.meldwijzer.text.Language;

/// Who is on duty. Asked at turns, so it answers at once and from memory; when it cannot tell, nobody is there.
/// Safe for many threads.
public interface Roster {
    /// Nobody ever is.
    Roster EMPTY = new Roster() {
        @Override
        public Presence presence(String meldpunt, Language language, Instant now) {
            return new Presence.Nobody(null);
        }

        @Override
        public boolean isThere(String meldpunt, Receiver receiver, Instant now) {
            return false;
        }
    };

    /// Whether somebody could take over a talk at this meldpunt in this language now.
    Presence presence(String meldpunt, Language language, Instant now);

    /// Whether this colleague, or anybody of this team, could go on with a talk of this meldpunt now.
    boolean isThere(String meldpunt, Receiver receiver, Instant now);
}
