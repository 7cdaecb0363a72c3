package nl.meldwijzer.channel.bucket4j;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.text.Medium;

/// A channel that sends no faster than its provider takes. Nothing waits in it: what comes too early is told when to come
/// again, and no other conversation is held up. It counts in this process alone; where several send together the
/// provider's own 429 does the rest.
public final class RatedChannel implements Channel {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_PEOPLE = 20_000;

    private final Channel channel;
    private final Rate rate;
    private final TimeMeter time;
    private final Map<Address, Bucket> people = newest(MOST_PEOPLE);
    private final Map<String, Sender> senders = newest(MOST_PEOPLE);

    /// @param perSender messages a second from one sender of ours
    /// @param toPerson messages a second to one person, after `burst` at once; zero for no such limit
    public record Rate(int perSender, int toPerson, int burst) {
        /// @param variable the setting of `perSender`, for the message of [BadSetting]
        public static Rate of(String variable, int perSender, int toPerson, int burst) {
            if (perSender < 1)
                throw new BadSetting(variable + " must be 1 or more: so many messages a second may one sender send");
            return new Rate(perSender, toPerson, burst);
        }
    }

    /// @param nanos runs on evenly, such as `System::nanoTime`
    public RatedChannel(Channel channel, Rate rate, LongSupplier nanos) {
        this.channel = channel;
        this.rate = rate;
        this.time = new Nanos(nanos);
    }

    @Override
    public Set<Medium> media() {
        return channel.media();
    }

    @Override
    public SendOutcome send(Outbound message) {
        var person = rate.toPerson() == 0 ? Optional.<Bucket>empty() : Optional.of(person(message.to()));
        var untilPerson = person.map(RatedChannel::take).orElse(Duration.ZERO);
        if (untilPerson.isPositive()) return new SendOutcome.TryLater(untilPerson, "rate of this person");
        var untilSender = sender(message.to().sender()).take();
        if (untilSender.isZero()) return channel.send(message);
        person.ifPresent(bucket -> bucket.addTokens(1));
        return new SendOutcome.TryLater(untilSender, "rate of our sender");
    }

    @Override
    public Optional<Boolean> arrived(Outbound message, Instant attemptedAt) {
        return channel.arrived(message, attemptedAt);
    }

    private Bucket person(Address address) {
        return people.computeIfAbsent(address, _ -> bucket(rate.burst(), rate.toPerson()));
    }

    private Sender sender(String sender) {
        return senders.computeIfAbsent(sender,
                _ -> new Sender(bucket(rate.perSender(), rate.perSender()), bucket(1, rate.perSender())));
    }

    private Bucket bucket(int capacity, int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(perSecond, SECOND))
                .withCustomTimePrecision(time)
                .build();
    }

    /// Zero when a token was there, else when the next one will be.
    private static Duration take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static <K, V> Map<K, V> newest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /// Who comes too early gets a moment of their own, so that a crowd does not come back together.
    private record Sender(Bucket now, Bucket appointments) {
        Duration take() {
            if (now.tryConsume(1)) return Duration.ZERO;
            var wait = Duration.ofNanos(Math.max(1_000_000, appointments.consumeIgnoringRateLimits(1)));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }

    private record Nanos(LongSupplier source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return source.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
