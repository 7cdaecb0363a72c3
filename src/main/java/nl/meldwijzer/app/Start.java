package nl.meldwijzer.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.embedded.EmbeddedServers;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// What must be decided before anything is wired: whether this is a demo, and which servers the program brings itself.
final class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var data = Path.of(environment.getProperty("meldwijzer.data", "./data"));
        var settings = new HashMap<String, Object>();
        var demo = new Demo(environment, data);
        if (demo.wanted()) settings.putAll(demo.settings());
        else demo.noteRealSenders();
        Thread.ofPlatform().daemon().name("models").start(WholeUnderstanding::load); // read while the servers start
        settings.putAll(startServers(context, environment, data));
        environment.getPropertySources().addFirst(new MapPropertySource("start", settings));
    }

    private static Map<String, Object> startServers(ConfigurableApplicationContext context,
            ConfigurableEnvironment environment, Path data) {
        var redis = isBlank(environment, "meldwijzer.redis.url") && isBlank(environment, "meldwijzer.redis.cluster");
        var postgres = isBlank(environment, "spring.datasource.url");
        if (!redis && !postgres) return Map.of();
        var servers = EmbeddedServers.start(data, redis, postgres);
        // What is registered first is closed last, after everything that uses it.
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("embeddedServers",
                servers::close);
        return servers.properties();
    }

    private static boolean isBlank(ConfigurableEnvironment environment, String property) {
        return environment.getProperty(property, "").isBlank();
    }
}
