package nl.meldwijzer.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.engine.redis.RedisProcess;
import nl.meldwijzer.engine.redis.StoredTalks;
import nl.meldwijzer.program.Program;
import nl.meldwijzer.seal.tink.KeyringFile;

/// Real stores, the providers' clouds, and a history of what happens among them. Programs join in.
public final class Scene implements AutoCloseable {
    private static final int MOST_ADDRESSES = 20;
    private static final Duration TO_SETTLE = Duration.ofMinutes(2);

    final Path folder;
    final RedisProcess redis;
    final PostgresProcess postgres;
    final Clouds clouds = new Clouds();
    final History history = new History();
    private final Map<String, String> planted = new LinkedHashMap<>();

    public Scene(Path folder) {
        this.folder = folder;
        try {
            redis = RedisProcess.start(Files.createDirectories(folder.resolve("redis")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = PostgresProcess.start(folder.resolve("register"));
        planted.put("place", "PlantedPlace");
        planted.put("story", "PlantedStory");
        planted.put("profile name", "PlantedProfile");
        planted.put("city", "PLANTEDCITY");
        planted.put("auth token", Twilio.TOKEN);
        planted.put("bot token", Telegram.BOT);
        planted.put("webhook secret", Telegram.SECRET);
    }

    /// @param name of its folder and of its data
    public Program program(String name) {
        return program(name, Map.of());
    }

    Program program(String name, Map<String, String> more) {
        var settings = new HashMap<>(clouds.settings());
        settings.put("REDIS_URL", redis.url());
        settings.put("MELDWIJZER_KEYS", keys().toString());
        settings.putAll(postgres.settings(postgres.port()));
        settings.putAll(more);
        try {
            return new Program(Files.createDirectories(folder.resolve(name)), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until nothing is left to be sent or filed.
    void awaitQuiet() {
        try (var talks = talks()) {
            Until.holds(TO_SETTLE, "all is sent and filed", talks::isQuiet);
        }
    }

    /// What broke an invariant, once everything is read that the run left behind. The programs have ended.
    List<Checker.Violation> check(List<String> addresses, List<String> usual, String log, String metrics)
            throws IOException, SQLException {
        try (var talks = talks()) {
            var aftermath = new Aftermath(KeyringFile.openOrCreate(keys()), talks, history);
            aftermath.readLog(log);
            aftermath.readTalks(addresses);
            aftermath.readClouds(clouds, addresses, usual);
            aftermath.readRegister(postgres);
            postgres.close();
            redis.kill();
            aftermath.look(metrics, "the metrics", planted(addresses));
            aftermath.readFiles(folder, planted(addresses));
        }
        return Checker.check(history);
    }

    /// Everything planted, and a few of the people.
    private Map<String, String> planted(List<String> addresses) {
        var all = new LinkedHashMap<>(planted);
        addresses.stream()
                .limit(MOST_ADDRESSES)
                .forEach(address -> all.put("address " + all.size(), address.substring(address.indexOf('+') + 1)));
        return all;
    }

    static String metrics(Program program) {
        try (var http = HttpClient.newHttpClient()) {
            URI address = program.managementAt("/actuator/prometheus");
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    StoredTalks talks() {
        return new StoredTalks(redis.url(), KeyringFile.openOrCreate(keys()));
    }

    private Path keys() {
        return folder.resolve("keys.json");
    }

    @Override
    public void close() {
        clouds.close();
        postgres.close();
        redis.close();
    }
}
