package nl.meldwijzer.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// Counts what comes in from Telegram: `meldwijzer.webhook` by outcome. `forbidden` is a forgery, or a secret that was
/// changed here and not yet there.
final class TelegramTally {
    private static final Logger log = LoggerFactory.getLogger(TelegramTally.class);
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.MIN);

    TelegramTally(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void update(String outcome) {
        meters.counter("meldwijzer.webhook", "channel", "telegram", "outcome", outcome).increment();
    }

    void turnedAway(HttpStatus status) {
        update(status.name().toLowerCase(Locale.ROOT));
        if (status == HttpStatus.FORBIDDEN && isFirstForAWhile())
            log.warn("A request to Telegram's webhook had not our secret and was refused. If messages of people do not "
                    + "arrive: restart, so that the webhook is set again with TELEGRAM_WEBHOOK_SECRET");
    }

    /// A flood of forgeries must not fill the log.
    private boolean isFirstForAWhile() {
        var now = clock.instant();
        var last = warned.get();
        return (last.equals(Instant.MIN) || last.plus(QUIET).isBefore(now)) && warned.compareAndSet(last, now);
    }
}
