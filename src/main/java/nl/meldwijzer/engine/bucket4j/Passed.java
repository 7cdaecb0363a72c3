package nl.meldwijzer.engine.bucket4j;

import java.util.Arrays;

/// The newest messages of one sender that passed, four bytes for each: of two that look alike the second passes uncounted,
/// once in some ten million. Grows only as far as somebody writes.
final class Passed {
    private static final int FEW = 8;

    private final int most;
    private int[] hashes = new int[FEW];
    private int count;

    Passed(int most) {
        this.most = Math.max(FEW, most);
    }

    boolean has(String messageId) {
        var hash = messageId.hashCode();
        var filled = Math.min(count, hashes.length);
        for (int at = 0; at < filled; at++) if (hashes[at] == hash) return true;
        return false;
    }

    /// In the place of the oldest, when there are as many as fit.
    void add(String messageId) {
        if (count == hashes.length && count < most) hashes = Arrays.copyOf(hashes, Math.min(most, 2 * count));
        hashes[count % hashes.length] = messageId.hashCode();
        count = count + 1 == 2 * hashes.length ? hashes.length : count + 1;
    }
}
