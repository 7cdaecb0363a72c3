package nl.meldwijzer.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All accounts. What it answers is fresh from the database; an account that was disabled is still found.
public interface Accounts {
    Optional<Account> find(UUID id);

    Optional<Account> withLogin(String login);

    /// All of one meldpunt, by name.
    List<Account> of(String meldpunt);

    /// Whether nobody can sign in yet.
    boolean none();

    /// False when the login is taken.
    boolean add(Account account);

    /// Name, roles, languages and whether it is disabled; login and meldpunt stay as they are.
    void change(Account account);

    /// As the encoder wrote it; empty when none was chosen yet.
    Optional<String> passwordHash(UUID account);

    void setPassword(UUID account, String hash);

    /// Makes a one-time link valid.
    ///
    /// @param hash of its secret part
    /// @param account null for the first administrator, who has none yet
    void invite(String hash, @Nullable UUID account, Instant expires);

    /// The link, if it is valid still.
    Optional<Invitation> invitation(String hash, Instant now);

    /// Uses the link up; false when somebody else was first.
    boolean redeem(String hash, Instant now);
}
