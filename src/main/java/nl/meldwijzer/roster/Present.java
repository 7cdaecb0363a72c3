package nl.meldwijzer.roster;

import java.util.UUID;
import nl.meldwijzer.roster.Sighting.State;
import nl.meldwijzer.staff.Account;

/// Who is at the desk. Told by its pages; throws nothing: whoever cannot be noted is not there.
public interface Present {
    /// Their page is open. To be told again at least three times a minute.
    void seen(Account who);

    /// They signed out, their session ended, or their account was closed: nothing stays with them.
    void left(UUID account);

    void is(Account who, State state);

    /// They end the pause after a heavy talk themselves.
    void endPause(Account who);

    /// A coordinator's word: they may go on after so many heavy talks.
    void mayGoOn(UUID account);
}
