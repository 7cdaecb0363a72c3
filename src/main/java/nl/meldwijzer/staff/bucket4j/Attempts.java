package nl.meldwijzer.staff.bucket4j;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often a password or a code may still be tried for one account: five times in a quarter of an hour, whether the account
/// exists or not. Each program counts for itself. Remembers those of late; who was forgotten starts anew.
public final class Attempts {
    public static final int MOST = 5;

    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /// Takes one try beforehand, so that many at the same moment are no more than the limit; false when none is left.
    public synchronized boolean take(String whose) {
        return buckets.computeIfAbsent(whose, _ -> fresh()).tryConsume(1);
    }

    /// It was right: what went before is forgiven.
    public synchronized void forgive(String whose) {
        buckets.remove(whose);
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(MOST).refillIntervally(MOST, SPAN).build())
                .build();
    }
}
