package nl.meldwijzer.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.channel.BadSetting;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/// Whether this is a demo: a program without any credentials, which talks to its own phones through stand-ins of the clouds.
/// It must never be one by mistake, so it refuses where real people could be meant.
final class Demo {
    private static final List<String> CREDENTIALS = List.of("meldwijzer.twilio.account-sid",
            "meldwijzer.twilio.auth-token",
            "meldwijzer.twilio.api-key", "meldwijzer.telegram.bot-token");
    private static final Map<String, String> STORES = Map.of("meldwijzer.redis.url", "REDIS_URL",
            "meldwijzer.redis.cluster", "REDIS_CLUSTER", "spring.datasource.url", "DATABASE_URL");
    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String REAL_SENDERS = "has-served-real-senders";
    private static final String SIMULATOR = "/simulator/clouds";

    private final ConfigurableEnvironment environment;
    private final Path data;

    Demo(ConfigurableEnvironment environment, Path data) {
        this.environment = environment;
        this.data = data;
    }

    /// Decides, and throws [BadSetting] where a demo would be a mistake.
    boolean wanted() {
        var wish = environment.getProperty("meldwijzer.demo", "");
        if (hasCredentials()) {
            if (Boolean.parseBoolean(wish)) {
                throw new BadSetting(
                        "MELDWIJZER_DEMO is true, but there are credentials of a provider. Take one of the two away.");
            }
            return false;
        }
        if (wish.equalsIgnoreCase("false")) {
            throw new BadSetting("No channel has credentials. Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or"
                    + " TELEGRAM_BOT_TOKEN and TELEGRAM_WEBHOOK_SECRET.");
        }
        if (!Boolean.parseBoolean(wish)) refuseWherePeopleCouldBeMeant();
        return true;
    }

    /// Credentials and addresses of the stand-ins, made anew at each start.
    Map<String, Object> settings() {
        var port = environment.getProperty("server.port", "8080");
        var clouds = "http://localhost:" + port + SIMULATOR;
        return Map.of(
                "meldwijzer.roster.walk-in", "true",
                "meldwijzer.demo", "true",
                "meldwijzer.twilio.account-sid", "AC" + random(16),
                "meldwijzer.twilio.auth-token", random(16),
                "meldwijzer.twilio.api-url", clouds + "/twilio",
                "meldwijzer.twilio.content-url", clouds + "/twilio-content",
                "meldwijzer.telegram.bot-token", "1000000:" + random(16),
                "meldwijzer.telegram.webhook-secret", random(16),
                "meldwijzer.telegram.api-url", clouds + "/telegram",
                "meldwijzer.telegram.mode", "webhook");
    }

    /// Remembers in the data folder that real people may stand in it.
    void noteRealSenders() {
        try {
            Files.createDirectories(data);
            if (!Files.exists(data.resolve(REAL_SENDERS))) Files.createFile(data.resolve(REAL_SENDERS));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in the data folder " + data, e);
        }
    }

    private void refuseWherePeopleCouldBeMeant() {
        STORES.forEach((property, variable) -> {
            if (isSet(property)) throw refused(variable + " names a store of its own");
        });
        var host = URI.create(environment.getProperty("meldwijzer.public-url", "http://localhost")).getHost();
        if (host == null || !OURSELVES.contains(host)) throw refused("MELDWIJZER_PUBLIC_URL is not of this machine");
        if (Files.exists(data.resolve(REAL_SENDERS)))
            throw refused("the data folder " + data + " has served real senders");
    }

    private static BadSetting refused(String reason) {
        return new BadSetting("No channel has credentials, which makes a demo, but " + reason
                + ". Set the credentials, or MELDWIJZER_DEMO=true if a demo is what you want.");
    }

    private boolean hasCredentials() {
        if (CREDENTIALS.stream().anyMatch(this::isSet)) return true;
        return Binder.get(environment)
                .bind("meldwijzer.meldpunten", Bindable.mapOf(String.class, Object.class))
                .isBound();
    }

    private boolean isSet(String property) {
        return !environment.getProperty(property, "").isBlank();
    }

    private static String random(int bytes) {
        var fresh = new byte[bytes];
        new SecureRandom().nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
