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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

import static java.util.stream.Collectors.joining;

/// Brings the tables up to date at the start. A PostgreSQL that is away holds nothing up: people are answered without it,
/// and the migration is tried until it comes. Until then filing fails and is tried again, as in any outage.
/// Tables that do not fit this version, or a migration that broke off, refuse the start. When that shows later, nothing is
/// filed: see [FittingDataSource].
final class PatientMigration implements FlywayMigrationStrategy, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientMigration.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Duration holdUp;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private volatile @Nullable String obstacle = "the tables were not looked at yet";
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
            var _ = outcome.whenComplete((_, failure) -> {
                if (failure != null) LOG.error("No report is filed: {}", misfit(failure));
            });
        } catch (ExecutionException failure) {
            throw new IllegalStateException(misfit(failure.getCause()), failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepTrying(Flyway flyway) {
        try {
            while (!migrated(flyway)) {
                if (closed) return;
                Thread.sleep(BETWEEN_TRIES);
            }
            obstacle = null;
            outcome.complete(null);
        } catch (FlywayException failure) {
            obstacle = "the tables do not fit this version";
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

    /// Why nothing may be filed; null once the tables fit.
    @Nullable
    String obstacle() {
        return obstacle;
    }

    /// In one line. Flyway says in its first lines what is wrong, and then what it sells.
    private static String misfit(@Nullable Throwable failure) {
        var why = String.valueOf(failure == null ? null : failure.getMessage())
                .lines()
                .takeWhile(line -> !line.isBlank())
                .limit(3);
        return "the tables in PostgreSQL are of another version, or a migration broke off. Nothing was changed. Start the"
                + " version that made them, or mend them as docs/operations.md tells (" + why.collect(joining(" "))
                + ")";
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
