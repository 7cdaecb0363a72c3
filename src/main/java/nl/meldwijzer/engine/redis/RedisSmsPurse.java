package nl.meldwijzer.engine.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.engine.SmsPurse;
import nl.meldwijzer.seal.Keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The purse in Redis, counted by hours and days of UTC. Numbers and prefixes are keyed hashes.
final class RedisSmsPurse implements SmsPurse {
    /// As long as a conversation lives after its last message.
    private static final Duration KNOWN_FOR = RedisConversationStore.LIFETIME;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RedisLink link;
    private final Keyring keyring;
    private final SmsSettings settings;

    RedisSmsPurse(RedisLink link, Keyring keyring, SmsSettings settings) {
        this.link = link;
        this.keyring = keyring;
        this.settings = settings;
    }

    @Override
    public Spending spend(Sms sms, Instant now) {
        var counters = counters(sms, now);
        var keys = new ArrayList<String>();
        var arguments = new ArrayList<byte[]>();
        keys.add(known(sms.to()));
        arguments.add(number(KNOWN_FOR.toMillis()));
        for (var counter : counters) {
            keys.add(counter.key());
            arguments.add(number(counter.adds()));
            arguments.add(number(counter.most()));
            arguments.add(number(counter.lifetime().toMillis()));
        }
        var answer = link.run(Script.SPEND, keys.toArray(String[]::new), arguments.toArray(byte[][]::new));
        var full = answer.getFirst().intValue();
        if (full == 0) return new Spending.Granted();
        return new Spending.Cut(counters.get(full - 1).limit(), answer.getLast() == 1);
    }

    /// A counter that has run out meanwhile stays away.
    @Override
    public void giveBack(Sms sms, Instant then) {
        for (var counter : counters(sms, then)) {
            var left = link.call(redis -> redis.decrby(counter.key(), counter.adds()));
            if (left < 0) link.call(redis -> redis.del(counter.key()));
        }
    }

    /// In the order in which they are asked.
    private List<Counter> counters(Sms sms, Instant now) {
        var area = sms.area();
        return List.of(
                counter(Limit.NUMBER, hash("sms-number", sms.to().value()), HOUR, now, 1, settings.numberHour()),
                counter(Limit.PREFIX, hash("sms-prefix", area.prefix()), HOUR, now, 1, settings.prefixHour()),
                counter(Limit.COUNTRY, area.country(), HOUR, now, 1, settings.countryHour(area)),
                counter(Limit.HOUR, "all", HOUR, now, 1, settings.hour()),
                counter(Limit.DAY, "all", DAY, now, sms.segments(), settings.mostSegmentsADay()));
    }

    private static Counter counter(Limit limit, String of, Duration window, Instant now, int adds, int most) {
        var number = now.toEpochMilli() / window.toMillis();
        return new Counter(limit, "{sms}:" + limit.code() + ":" + number + ":" + of, adds, most,
                window.multipliedBy(2));
    }

    private String known(Address to) {
        return "{sms}:known:" + hash("sms-known", to.value(), to.sender());
    }

    private String hash(String purpose, String... values) {
        return keyring.keyedHash(purpose, values);
    }

    private static byte[] number(long value) {
        return Long.toString(value).getBytes(UTF_8);
    }

    private record Counter(Limit limit, String key, int adds, int most, Duration lifetime) {}
}
