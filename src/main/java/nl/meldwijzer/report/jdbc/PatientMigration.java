package nl.meldwijzer.report.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the tables up to date at the start. A PostgreSQL that is away holds nothing up: people are answered without it,
/// and the migration is tried until it comes. Until then filing fails and is tried again, as in any outage.
/// Tables that do not fit this version refuse the start.
final class PatientMigration implements FlywayMigrationStrategy, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientMigration.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Duration holdUp;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private volatile boolean closed;

    /// @param holdUp how long the start waits for a PostgreSQL that does not come
    PatientMigration(Duration holdUp) {
        this.holdUp = holdUp;
    }

    @Override
    public void migrate(Flyway flyway) {
        Thread.ofVirtual().name("migration").start(() -> keepTrying(flyway));
        try {
            outcome.get(holdUp.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.warn("PostgreSQL cannot be reached. Messages are answered; reports wait until it comes.");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The tables in PostgreSQL do not fit this version", failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepTrying(Flyway flyway) {
        try {
            while (!closed && !migrated(flyway)) Thread.sleep(BETWEEN_TRIES);
            outcome.complete(null);
        } catch (FlywayException failure) {
            LOG.error("The tables in PostgreSQL cannot be brought up to date; no report is filed: {}", failure
                    .getMessage());
            outcome.completeExceptionally(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean migrated(Flyway flyway) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException failure) {
            if (away(failure)) return false;
            throw failure;
        }
    }

    /// Connection trouble, too many connections, or a server that starts or stops.
    private static boolean away(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(
                        cause -> cause instanceof SQLException database && database.getSQLState() != null
                                && database.getSQLState()
                                        .matches("08.*|53.*|57P.*"));
    }

    @Override
    public void close() {
        closed = true;
    }
}
