package nl.meldwijzer.staff;

import java.util.Locale;

/// What somebody may do at the desk. An account has one or more.
public enum Role {
    /// Talks with people.
    COUNSELLOR,
    /// Sees to the queue, the roster and the ready texts, and may take over a talk.
    COORDINATOR,
    /// Reads statistics, and no talk.
    ANALYST,
    /// Reads the audit trail and the erasures, and no talk.
    AUDITOR,
    /// Opens and closes accounts, and reads no talk.
    ADMINISTRATOR;

    /// The stable name in stored data, such as `counsellor`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
