package nl.meldwijzer.staff;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// The apps that show codes, and the recovery codes for whoever lost theirs.
public interface SecondFactors {
    /// The secret of an app that is in use.
    Optional<byte[]> secret(UUID account);

    /// The secret that was shown and not confirmed yet; the given one when there is none.
    byte[] shown(UUID account, byte[] fresh);

    /// Takes the shown secret into use, with recovery codes; false when one is in use already.
    boolean confirm(UUID account, long step, Collection<String> recoveryHashes);

    /// Uses up the code of a step; false when it, or a newer one, was used before.
    boolean use(UUID account, long step);

    /// Uses up a recovery code.
    boolean recover(UUID account, String hash);

    /// From now on the account enrols anew.
    void reset(UUID account);
}
