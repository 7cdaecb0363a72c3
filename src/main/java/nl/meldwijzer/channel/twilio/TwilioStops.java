package nl.meldwijzer.channel.twilio;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.channel.SendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// The accounts and senders from which Twilio takes nothing before somebody mends it, as they are told to whoever watches
/// the program: by our own ids and Twilio's code. It stays ready: what comes in, and other channels, go on.
final class TwilioStops implements HealthIndicator {
    /// Wrong or withdrawn credentials, a suspended account.
    static final Set<String> OF_ACCOUNT = Set.of("twilio 20003", "twilio 20005", "http 401");

    /// A sender that is not of this account, is in another region, or is no sender on its channel.
    static final Set<String> OF_SENDER = Set.of("twilio 21606", "twilio 21660", "twilio 21663", "twilio 63007");

    private static final Logger log = LoggerFactory.getLogger(TwilioStops.class);

    private final InstantSource clock;
    private final Map<String, Stop> stopped = new ConcurrentHashMap<>();

    TwilioStops(InstantSource clock) {
        this.clock = clock;
    }

    /// Notes what this outcome tells of both.
    void note(TwilioAccount account, String sender, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.TryLater(_, var reason) when OF_ACCOUNT.contains(reason) -> {
                if (isNew("account " + account.sid(), reason))
                    log.error(
                            "Twilio refuses the credentials of account {} ({}). Nothing is sent and nothing is lost: correct "
                                    + "TWILIO_AUTH_TOKEN or the API key, and start again with them",
                            account.sid(), reason);
            }
            case SendOutcome.TryLater(_, var reason) when OF_SENDER.contains(reason) -> {
                if (isNew("sender " + sender, reason))
                    log.error(
                            "Twilio takes nothing from sender {} ({}): it is not of account {}, or in another region. "
                                    + "Its messages wait: see docs/operations.md",
                            sender, reason, account.sid());
            }
            case SendOutcome.Sent _ -> {
                if (stopped.remove("account " + account.sid()) != null)
                    log.info("Twilio takes the credentials of account {} again", account.sid());
                if (stopped.remove("sender " + sender) != null) log.info("Twilio takes sender {} again", sender);
            }
            case SendOutcome.TryLater _, SendOutcome.NotBeforeTheyWrite _, SendOutcome.Refused _, SendOutcome.Unknown _ ->
                {
                }
        }
    }

    private boolean isNew(String what, String reason) {
        return stopped.putIfAbsent(what, new Stop(reason, clock.instant())) == null;
    }

    @Override
    public Health health() {
        if (stopped.isEmpty()) return Health.up().build();
        var details = new TreeMap<String, Object>();
        stopped.forEach((what, stop) -> details.put(what, stop.reason + " since " + stop.since));
        return Health.status("STOPPED").withDetails(details).build();
    }

    private record Stop(String reason, Instant since) {}
}
