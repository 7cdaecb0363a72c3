package nl.meldwijzer.engine.bucket4j;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.meldwijzer.engine.Gate.Passage;

/// One sender's gate. While it is shut each message takes a token like any other, so that it stays shut as long as the
/// flood lasts; it opens when half of the burst has come together again.
final class Sender {
    /// What is urgent passes five times, then every twenty seconds: the answer is the same each time.
    static final int URGENT_AT_ONCE = 5;
    static final Duration URGENT_AGAIN = Duration.ofSeconds(20);

    private final int opensAt;
    private final Bucket messages;
    private final Bucket urgent;
    private final Passed passed;
    private boolean shut;
    private String closing = "";

    Sender(FloodSettings settings, TimeMeter time) {
        this.opensAt = settings.burst() / 2;
        this.passed = new Passed(settings.burst());
        this.messages = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(settings.burst())
                        .refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                .build();
        this.urgent = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(URGENT_AT_ONCE).refillIntervally(1, URGENT_AGAIN))
                .build();
    }

    /// A message that its provider brings again gets the answer that it had: nothing of it may have been kept.
    synchronized Passage ask(String messageId, BooleanSupplier needs) {
        if (passed.has(messageId)) return Passage.OPEN;
        if (messageId.equals(closing)) return Passage.CLOSING;
        if (shut && messages.getAvailableTokens() >= opensAt) open();
        var taken = messages.tryConsume(1);
        if (!shut && taken) {
            passed.add(messageId);
            return Passage.OPEN;
        }
        shut = true;
        if (urgent.getAvailableTokens() > 0 && needs.getAsBoolean() && urgent.tryConsume(1)) return Passage.URGENT;
        if (!closing.isEmpty()) return Passage.SHUT;
        closing = messageId;
        return Passage.CLOSING;
    }

    private void open() {
        shut = false;
        closing = "";
    }
}
