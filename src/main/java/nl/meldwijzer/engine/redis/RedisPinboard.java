package nl.meldwijzer.engine.redis;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.meldwijzer.engine.Pinboard;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The pinboard in Redis: a key each, with its own lifetime. All lie in one hash slot, so that they are read at once.
final class RedisPinboard implements Pinboard {
    private static final String BOARD = "{desk}:pin:";

    private final RedisLink link;

    RedisPinboard(RedisLink link) {
        this.link = link;
    }

    @Override
    public void pin(String name, String word, Duration holds) {
        link.call(redis -> redis.psetex(BOARD + name, holds.toMillis(), word.getBytes(UTF_8)));
    }

    @Override
    public Map<String, String> read(Collection<String> names) {
        if (names.isEmpty()) return Map.of();
        var keys = names.stream().map(name -> BOARD + name).toArray(String[]::new);
        var words = new HashMap<String, String>();
        for (var pin : link.call(redis -> redis.mget(keys)))
            if (pin.hasValue())
                words.put(pin.getKey().substring(BOARD.length()), new String(pin.getValue(), UTF_8));
        return words;
    }

    @Override
    public boolean takeAway(String name) {
        return link.call(redis -> redis.del(BOARD + name)) == 1;
    }
}
