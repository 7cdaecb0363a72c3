package nl.meldwijzer.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who is signed in, as the database has it.
public interface Sessions {
    /// Ends all sessions of an account, in every program and browser.
    void end(UUID account);

    /// Whether an account has a session that goes on.
    boolean has(UUID account, Instant now);

    /// From now on the account is missed once it has no session any more.
    void arrived(UUID account);

    /// Accounts that were signed in and have no session any more, or no right to one.
    List<UUID> left(Instant now);

    /// The account is not missed any more.
    void missed(UUID account);

    /// Throws away sessions that are over.
    void sweep();
}
