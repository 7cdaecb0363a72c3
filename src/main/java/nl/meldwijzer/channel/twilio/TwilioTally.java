package nl.meldwijzer.channel.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// Counts what comes in from Twilio: `meldwijzer.webhook` by outcome (alert on `forbidden`: a forgery, or a wrong setting
/// that loses real messages, and on `repeated_field`: somebody tries what we make of two), `meldwijzer.delivery` by status, `meldwijzer.sweep` by outcome (`done` must rise each minute;
/// `taken` is what the webhooks had missed; alert on `list`, `store` and `message` that stay).
final class TwilioTally {
    private static final Logger log = LoggerFactory.getLogger(TwilioTally.class);
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Set<String> STATUSES = Set.of("accepted", "scheduled", "queued", "sending", "sent",
            "delivered",
            "undelivered", "failed", "read", "partially_delivered", "canceled");

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.MIN);

    TwilioTally(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void message(String outcome) {
        meters.counter("meldwijzer.webhook", "channel", "twilio", "outcome", outcome).increment();
    }

    void delivery(String status) {
        var known = STATUSES.contains(status) ? status : "other";
        meters.counter("meldwijzer.delivery", "channel", "twilio", "status", known).increment();
    }

    void sweep(String outcome) {
        meters.counter("meldwijzer.sweep", "channel", "twilio", "outcome", outcome).increment();
    }

    /// @param what could not be had or handed in: `list`, `store` or `message`
    void sweepFailed(String what, RuntimeException failure) {
        sweep(what);
        var reason = failure instanceof NotAccepted refused
                ? refused.outcome().toString()
                : failure.getClass().getName();
        log.debug("sweep: {} failed: {}", what, reason);
    }

    void turnedAway(TwilioDoor.Passage.Closed closed) {
        message(closed.why());
        if (closed.status() == HttpStatus.FORBIDDEN && isFirstForAWhile())
            log.warn(
                    "A request to Twilio's webhook had no signature that fits and was refused. If messages of people do "
                            + "not arrive: MELDWIJZER_PUBLIC_URL must be the address that Twilio calls, and TWILIO_AUTH_TOKEN the "
                            + "account's token");
    }

    /// A flood of forgeries must not fill the log.
    private boolean isFirstForAWhile() {
        var now = clock.instant();
        var last = warned.get();
        return (last.equals(Instant.MIN) || last.plus(QUIET).isBefore(now)) && warned.compareAndSet(last, now);
    }
}
