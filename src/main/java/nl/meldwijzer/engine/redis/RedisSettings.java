package nl.meldwijzer.engine.redis;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Redis is: one server, or some nodes of a cluster. A cluster wins when both are given.
///
/// @param url such as `redis://localhost:6379` or `rediss://:password@redis.example.nl:6380`
/// @param cluster the same for each node that is asked for the others
@ConfigurationProperties("meldwijzer.redis")
record RedisSettings(@DefaultValue("") String url, @DefaultValue List<String> cluster) {
    public RedisSettings {
        cluster = cluster.stream().map(String::strip).filter(node -> !node.isEmpty()).toList();
    }

    /// Never the addresses: they can hold a password.
    @Override
    public String toString() {
        return cluster.isEmpty() ? "Redis" : "Redis Cluster";
    }
}
