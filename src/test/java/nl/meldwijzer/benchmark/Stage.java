package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.embedded.EmbeddedServers;

/// All that the program needs around it: a Redis and a PostgreSQL of their own, and clouds that take everything.
final class Stage implements AutoCloseable {
    /// What protects the providers and us from floods would be all that is measured.
    private static final String MANY = "1000000";
    private static final Map<String, String> NO_LIMITS = Map.of("TWILIO_MESSAGES_PER_SECOND", MANY,
            "TELEGRAM_MESSAGES_PER_SECOND", MANY, "MELDWIJZER_FLOOD_BURST", MANY, "MELDWIJZER_FLOOD_PERMINUTE", MANY);

    private final Path folder;
    private final NullClouds clouds = new NullClouds();
    private final EmbeddedServers servers;

    Stage(Path folder) throws IOException {
        this.folder = folder;
        this.servers = EmbeddedServers.start(folder.resolve("servers"), true, true);
    }

    Serving program(String... javaOptions) {
        return new Serving(folder, settings(), List.of(javaOptions));
    }

    NullClouds clouds() {
        return clouds;
    }

    String redisUri() {
        return servers.redisUri().orElseThrow();
    }

    Path keys() {
        return folder.resolve("keys.json");
    }

    /// Process ids of the servers: Redis, then PostgreSQL, whose children work for it.
    long redisPid() {
        return pid("redis/redis.pid");
    }

    long postgresPid() {
        return pid("postgres/postmaster.pid");
    }

    private long pid(String file) {
        try (var files = Files.walk(folder.resolve("servers"))) {
            var found = files.filter(path -> path.toString().endsWith(Path.of(file).getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(found).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(clouds.settings());
        settings.put("REDIS_URL", redisUri());
        var database = servers.database().orElseThrow();
        settings.put("DATABASE_URL", database.jdbcUrl());
        settings.put("DATABASE_USERNAME", database.username());
        settings.put("DATABASE_PASSWORD", database.password());
        settings.put("MELDWIJZER_DATA", folder.resolve("data").toString());
        settings.put("MELDWIJZER_KEYS", keys().toString());
        settings.putAll(NO_LIMITS);
        return settings;
    }

    @Override
    public void close() {
        servers.close();
        clouds.close();
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
