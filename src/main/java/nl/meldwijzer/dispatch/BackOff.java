package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long each time, never above `most`, and up to a fifth less by chance,
/// so that what failed together does not come back together.
///
/// @param random safe for many threads
record BackOff(Duration first, Duration most, RandomGenerator random) {
    private static final double SPREAD = 0.2;
    private static final int MOST_DOUBLINGS = 20;

    Duration after(int tries) {
        var doubled = first.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        var length = doubled.compareTo(most) < 0 ? doubled : most;
        return Duration.ofMillis(Math.round(length.toMillis() * (1 - SPREAD * random.nextDouble())));
    }
}
