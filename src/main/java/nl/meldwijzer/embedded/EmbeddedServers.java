package nl.meldwijzer.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real Redis and a real PostgreSQL that live and die with the program, and keep their data in its folder.
/// They survive it when it is killed; the next start on the same folder ends such survivors first.
///
/// Close it after everything that uses the servers is closed. A start without any server still takes the folder's lock.
public final class EmbeddedServers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);

    private final DataFolder data;
    private final Optional<RedisServer> redis;
    private final Optional<PostgresServer> postgres;

    private EmbeddedServers(DataFolder data, Optional<RedisServer> redis, Optional<PostgresServer> postgres) {
        this.data = data;
        this.redis = redis;
        this.postgres = postgres;
    }

    /// Starts the wanted servers side by side, and returns when they answer; throws [ServerFailure] otherwise.
    public static EmbeddedServers start(Path data, boolean redis, boolean postgres) {
        return start(data, data.resolve("programs"), redis, postgres);
    }

    /// `programs`: where PostgreSQL's programs are unpacked, for tests that share them between data folders.
    public static EmbeddedServers start(Path data, Path programs, boolean redis, boolean postgres) {
        var since = System.nanoTime();
        try {
            var folder = DataFolder.open(data);
            var servers = startOrLeave(folder, programs.toAbsolutePath(), redis, postgres);
            LOG.info("Data folder {}:{}{} ready in {} ms", folder.path(), redis ? " Redis" : "",
                    postgres ? " PostgreSQL" : "", (System.nanoTime() - since) / 1_000_000);
            return servers;
        } catch (IOException failure) {
            throw new ServerFailure("The data folder " + data + " cannot be used", failure);
        }
    }

    private static EmbeddedServers startOrLeave(DataFolder data, Path programs, boolean redis, boolean postgres)
            throws IOException {
        try {
            return start(data, programs, redis, postgres);
        } catch (IOException | RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    /// Redis's program is taken out before any other process starts: one that is born while it is written would hold it
    /// open, and what is open for writing cannot be run.
    private static EmbeddedServers start(DataFolder data, Path programs, boolean redis, boolean postgres)
            throws IOException {
        var redisProgram = redis ? Optional.of(RedisProgram.in(data.programs())) : Optional.<Path>empty();
        Future<Optional<RedisServer>> redisStart;
        Future<Optional<PostgresServer>> postgresStart;
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            redisStart = starts.submit(() -> redisProgram.isPresent()
                    ? Optional.of(RedisServer.start(data, redisProgram.get()))
                    : Optional.empty());
            postgresStart = starts.submit(
                    () -> postgres ? Optional.of(PostgresServer.start(data, programs)) : Optional.empty());
        } // waits for both
        return both(data, redisStart, postgresStart);
    }

    /// Both, or the failure and nothing left running.
    private static EmbeddedServers both(DataFolder data, Future<Optional<RedisServer>> redis,
            Future<Optional<PostgresServer>> postgres) {
        var servers = new EmbeddedServers(data, started(redis), started(postgres));
        Stream.of(redis, postgres)
                .filter(start -> start.state() != Future.State.SUCCESS)
                .findFirst()
                .ifPresent(start -> {
                    servers.close();
                    throw start.exceptionNow() instanceof ServerFailure refused
                            ? refused
                            : new ServerFailure("A server does not start", start.exceptionNow());
                });
        return servers;
    }

    private static <T> Optional<T> started(Future<Optional<T>> start) {
        return start.state() == Future.State.SUCCESS ? start.resultNow() : Optional.empty();
    }

    /// With the password in it.
    public Optional<String> redisUri() {
        return redis.map(RedisServer::uri);
    }

    public Optional<Database> database() {
        return postgres.map(PostgresServer::database);
    }

    /// The settings that name the started servers, to stand before all others.
    public Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        redisUri().ifPresent(uri -> properties.put("meldwijzer.redis.url", uri));
        database().ifPresent(database -> {
            properties.put("spring.datasource.url", database.jdbcUrl());
            properties.put("spring.datasource.username", database.username());
            properties.put("spring.datasource.password", database.password());
        });
        return Map.copyOf(properties);
    }

    /// Stops the servers, each with all its data on disk, and frees the folder. A second time does nothing.
    @Override
    public void close() {
        try {
            redis.ifPresent(RedisServer::stop);
        } finally {
            try {
                postgres.ifPresent(PostgresServer::stop);
            } finally {
                data.close();
            }
        }
    }

    public record Database(String jdbcUrl, String username, String password) {
        @Override
        public String toString() {
            return "Database[" + jdbcUrl + "]";
        }
    }
}
