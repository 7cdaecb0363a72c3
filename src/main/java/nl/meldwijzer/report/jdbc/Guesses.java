package nl.meldwijzer.report.jdbc;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.meldwijzer.report.ReportRegister;

/// How often each asker may still guess. Remembers the askers of late; who was forgotten starts anew, at the price of
/// [#MOST_ASKERS] other phone numbers. With a million reports a guess hits one in seven million.
final class Guesses {
    static final int MOST_ASKERS = 10_000;

    private final Map<String, Bucket> askers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ASKERS;
        }
    };
    private final GivenTime time = new GivenTime();

    /// Takes one guess beforehand, so that many at the same moment are no more than the limit; false when none is left.
    synchronized boolean take(String asker, Instant now) {
        time.advance(now);
        return askers.computeIfAbsent(asker, _ -> fresh()).tryConsume(1);
    }

    /// It was no wrong guess.
    synchronized void giveBack(String asker) {
        var bucket = askers.get(asker);
        if (bucket != null) bucket.addTokens(1);
    }

    synchronized int size() {
        return askers.size();
    }

    private Bucket fresh() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(
                        ReportRegister.WRONG_GUESSES_AN_HOUR)
                        .refillGreedy(ReportRegister.WRONG_GUESSES_AN_HOUR, Duration.ofHours(
                                1)))
                .build();
    }

    /// The caller's time; it never goes back.
    private static final class GivenTime implements TimeMeter {
        private long nanos;

        void advance(Instant now) {
            nanos = Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli()));
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
