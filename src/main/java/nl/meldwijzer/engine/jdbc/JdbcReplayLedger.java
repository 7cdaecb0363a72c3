package nl.meldwijzer.engine.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldwijzer.engine.ReplayLedger;
import nl.meldwijzer.seal.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keyed hashes of message ids in PostgreSQL. Counts `meldwijzer.replays`: `refused` (somebody sent a caught request: look
/// who can read your requests, and change the token) and `unasked` (PostgreSQL did not answer in time).
final class JdbcReplayLedger implements ReplayLedger {
    static final Duration LIMIT = Duration.ofMillis(500);

    /// A provider brings back within days what was not kept, and for so long the conversation knows its own events.
    static final Duration NO_REPLAY_BEFORE = Duration.ofDays(7);

    /// Of the register's connections: a PostgreSQL that hangs must not have all of them waiting here.
    private static final int AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcReplayLedger.class);

    private final JdbcClient sql;
    private final Keyring keyring;
    private final MeterRegistry meters;
    private final Semaphore free = new Semaphore(AT_ONCE);

    JdbcReplayLedger(JdbcClient sql, Keyring keyring, MeterRegistry meters) {
        this.sql = sql;
        this.keyring = keyring;
        this.meters = meters;
    }

    @Override
    public boolean replays(String eventId, Instant now) {
        var hash = HexFormat.of().parseHex(keyring.keyedHash("heard", eventId));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try {
            var replayed = withinTheLimit(() -> firstHeard(hash, today)).isBefore(today.minusDays(NO_REPLAY_BEFORE
                    .toDays()));
            if (replayed) refused();
            return replayed;
        } catch (TimeoutException | ExecutionException _) {
            count("unasked");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// Writes and asks in one: whoever heard it first, or again, gets the day of the first time.
    private LocalDate firstHeard(byte[] hash, LocalDate today) {
        return sql.sql("""
                insert into heard_message (hash, heard_on) values (:hash, :today)
                on conflict (hash) do update set heard_on = heard_message.heard_on
                returning heard_on
                """).param("hash", hash).param("today", today).query(LocalDate.class).single();
    }

    /// The driver's own limits are in whole seconds. What takes too long ends by those, with nobody waiting.
    private LocalDate withinTheLimit(Callable<LocalDate> asking) throws InterruptedException, ExecutionException,
            TimeoutException {
        var end = System.nanoTime() + LIMIT.toNanos();
        if (!free.tryAcquire(LIMIT.toNanos(), TimeUnit.NANOSECONDS)) throw new TimeoutException();
        var task = new FutureTask<>(() -> {
            try {
                return asking.call();
            } finally {
                free.release();
            }
        });
        Thread.ofVirtual().name("replay-ledger").start(task);
        return task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void refused() {
        count("refused");
        LOG.warn("a request that was heard long ago came again and was refused");
    }

    private void count(String outcome) {
        meters.counter("meldwijzer.replays", "outcome", outcome).increment();
    }
}
