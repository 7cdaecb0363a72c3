package nl.meldwijzer.engine.redis;

import io.lettuce.core.ZAddArgs;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.channel.Bookmark;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The bookmark in Redis, shared by all processes. A sorted set of one member, because that can only rise.
final class RedisBookmark implements Bookmark {
    private static final byte[] UNTIL = "until".getBytes(UTF_8);

    private final RedisLink link;
    private final String senders;
    private final String swept;

    /// @param provider whose list is swept
    RedisBookmark(RedisLink link, String provider) {
        this.link = link;
        this.senders = "meldwijzer:" + provider + ":senders";
        this.swept = "meldwijzer:" + provider + ":swept";
    }

    @Override
    public Set<String> senders() {
        return link.call(redis -> redis.smembers(senders))
                .stream()
                .map(sender -> new String(sender, UTF_8))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void remember(String sender) {
        link.call(redis -> redis.sadd(senders, sender.getBytes(UTF_8)));
    }

    @Override
    public Optional<Instant> reached() {
        return Optional.ofNullable(link.call(redis -> redis.zscore(swept, UNTIL)))
                .map(millis -> Instant.ofEpochMilli(millis.longValue()));
    }

    @Override
    public int connections() {
        return link.connections();
    }

    @Override
    public void reach(Instant until) {
        link.call(redis -> redis.zadd(swept, ZAddArgs.Builder.gt(), (double) until.toEpochMilli(), UNTIL));
    }
}
