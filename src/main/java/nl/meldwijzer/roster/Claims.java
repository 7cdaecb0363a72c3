package nl.meldwijzer.roster;

import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.staff.Account;

/// Whether somebody may take over a talk. Asked before the talk is claimed at the door, whose word is the last: two may be let go
/// for the same talk, and one of them gets it.
public interface Claims {
    Claim may(Account who, ConversationId talk);
}
