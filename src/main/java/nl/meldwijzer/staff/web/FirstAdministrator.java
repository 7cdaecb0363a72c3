package nl.meldwijzer.staff.web;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import nl.meldwijzer.staff.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Without any account nobody could make one: who can read the log gets a link, once for each start.
final class FirstAdministrator implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration VALID = Duration.ofHours(24);

    private final Accounts accounts;
    private final URI publicUrl;
    private final InstantSource clock;
    private boolean told;

    FirstAdministrator(Accounts accounts, URI publicUrl, InstantSource clock) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (told) return;
        if (accounts.none()) {
            var secret = Secrets.fresh();
            accounts.invite(Secrets.hash(secret), null, clock.instant().plus(VALID));
            LOG.warn("Nobody can sign in at the desk yet. Make the first administrator within {} hours, once: {}{}",
                    VALID.toHours(), publicUrl, InvitationController.PATH + secret);
        }
        told = true;
    }
}
