package nl.meldwijzer.engine.redis;

import java.util.Map;
import java.util.stream.Collectors;

/// What Redis says of itself; of a cluster, what one of its servers does.
record RedisInfo(Map<String, String> values) {
    static RedisInfo of(RedisLink link) {
        return new RedisInfo(link.call(redis -> redis.info())
                .lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1].strip(), (first, _) -> first)));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// Empty when it is not told.
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// 0 when it is not told.
    long number(String name) {
        return Long.parseLong(values.getOrDefault(name, "0"));
    }
}
