package nl.meldwijzer.benchmark;

import java.util.Arrays;

/// Times in nanoseconds, all of them kept. Safe for many threads.
final class Samples {
    private long[] times = new long[1 << 12];
    private int count;

    /// In µs.
    record Spread(double median, double p99, double most) {}

    synchronized void add(long time) {
        if (count == times.length) times = Arrays.copyOf(times, 2 * count);
        times[count++] = time;
    }

    synchronized void addAll(Samples others) {
        for (int i = 0; i < others.count; i++) add(others.times[i]);
    }

    synchronized void clear() {
        count = 0;
    }

    synchronized int count() {
        return count;
    }

    synchronized Spread spread() {
        var sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1_000.0;
    }
}
