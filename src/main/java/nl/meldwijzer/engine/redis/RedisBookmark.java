package nl.meldwijzer.engine.redis;

import io.lettuce.core.ZAddArgs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Bookmark;
import nl.meldwijzer.seal.Keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The bookmark in Redis, shared by all processes. A sorted set of one member, because that can only rise.
final class RedisBookmark implements Bookmark {
    private static final byte[] UNTIL = "until".getBytes(UTF_8);
    /// A sweep looks back a day.
    private static final Duration CUTS_KEPT = Duration.ofHours(25);

    private final RedisLink link;
    private final Keyring keyring;
    private final String senders;
    private final String swept;
    private final String cut;

    /// @param provider whose list is swept
    RedisBookmark(RedisLink link, Keyring keyring, String provider) {
        this.link = link;
        this.keyring = keyring;
        this.senders = "meldwijzer:" + provider + ":senders";
        this.swept = "meldwijzer:" + provider + ":swept";
        this.cut = "meldwijzer:" + provider + ":cut:";
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

    @Override
    public void cut(Address who, Instant at) {
        var minute = minute(at);
        link.call(redis -> redis.sadd(minute, hash(who)));
        link.call(redis -> redis.expire(minute, CUTS_KEPT));
    }

    @Override
    public boolean wasCut(Address who, Instant at) {
        var hash = hash(who);
        return isIn(minute(at), hash) || isIn(minute(at.plus(1, ChronoUnit.MINUTES)), hash);
    }

    private boolean isIn(String minute, byte[] hash) {
        return link.call(redis -> redis.sismember(minute, hash));
    }

    private String minute(Instant at) {
        return cut + at.truncatedTo(ChronoUnit.MINUTES);
    }

    private byte[] hash(Address who) {
        return keyring.keyedHash("cut", who.medium().code(), who.value(), who.sender()).getBytes(UTF_8);
    }
}
