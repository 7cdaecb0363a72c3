package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import nl.meldwijzer.channel.DeliveryReport;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.Outbox.Pending;
import nl.meldwijzer.text.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Says what came of each effect: one line in the log and one more on a counter. Never a word of a message.
///
/// | meter | what it counts |
/// |---|---|
/// | `meldwijzer.messages` | parts of messages, by `medium`, `outcome` (see [Outcome]) and `reason`, a provider's code |
/// | `meldwijzer.messages.not_delivered` | parts that a provider took and did not deliver, by `reason` |
/// | `meldwijzer.messages.lateness` | from the moment a message was due to its first send |
/// | `meldwijzer.filings` | `filed` (settled, so one per revision) and `later` (one per failed try) |
/// | `meldwijzer.dispatch.put_aside` | effects that could not be read or written, by `lane`: they are kept in Redis |
/// | `meldwijzer.copies` | copies at providers by `outcome`: `deleted`, `later` (one per failed try), `given_up` |
/// | `meldwijzer.dispatch.failures` | by `where`: `store` (it was away) and `fault` (ours: look in the log) |
///
/// Alert on any `given_up` and `put_aside`, on `fault`, on `repeated` (a person may have got a message twice) and on `later` that stays.
final class Counts {
    private static final Logger LOG = LoggerFactory.getLogger(Counts.class);

    private final MeterRegistry registry;
    private final Timer lateness;

    Counts(MeterRegistry registry) {
        this.registry = registry;
        this.lateness = Timer.builder("meldwijzer.messages.lateness").publishPercentileHistogram().register(registry);
    }

    void message(Outcome outcome, ConversationId id, Pending effect, int part, Medium medium, String reason) {
        registry.counter("meldwijzer.messages", "outcome", outcome.code(), "medium", medium.code(), "reason",
                reason).increment();
        LOG.atLevel(outcome.level)
                .log("message conversation={} effect={} part={} medium={} outcome={} reason={}", id, effect.number(),
                        part, medium.code(), outcome.code(), reason);
    }

    /// A filtered message is an alarm of its own: texts about harassment do trip filters.
    void notDelivered(MessageKeys.Part part, DeliveryReport report) {
        registry.counter("meldwijzer.messages.not_delivered", "reason", report.reason()).increment();
        LOG.warn("message conversation={} effect={} part={} stage={} reason={}", part.conversation(), part.effect(),
                part.number(), report.stage(), report.reason());
    }

    void firstSend(Duration late) {
        lateness.record(late.isNegative() ? Duration.ZERO : late);
    }

    void filed(ConversationId id, Pending effect) {
        registry.counter("meldwijzer.filings", "outcome", "filed").increment();
        LOG.info("report filed conversation={} effect={}", id, effect.number());
    }

    void notFiled(ConversationId id, Pending effect, String reason) {
        registry.counter("meldwijzer.filings", "outcome", "later").increment();
        LOG.warn("report not filed yet conversation={} effect={} tries={} reason={}", id, effect.number(),
                effect.tries() + 1, reason);
    }

    void putAside(ConversationId id, Pending effect, Effect.Lane lane) {
        registry.counter("meldwijzer.dispatch.put_aside", "lane", lane.name().toLowerCase(Locale.ROOT)).increment();
        LOG.error("effect put aside conversation={} effect={} lane={} tries={}", id, effect.number(), lane,
                effect.tries() + 1);
    }

    /// What came of the try to delete a copy at a provider.
    void copy(String outcome, String reason) {
        registry.counter("meldwijzer.copies", "outcome", outcome, "reason", reason).increment();
        if (!outcome.equals("given_up")) return;
        LOG.error(
                "a provider keeps a message that it does not delete: reason={}. Delete it by hand, or ask the provider",
                reason);
    }

    void storeAway(Object what) {
        registry.counter("meldwijzer.dispatch.failures", "where", "store").increment();
        LOG.debug("store unavailable: {}", what);
    }

    void fault(Object what, Throwable thrown) {
        registry.counter("meldwijzer.dispatch.failures", "where", "fault").increment();
        LOG.error("{}: {}", what, place(thrown));
    }

    /// What was thrown and where, without its message: that could hold what a person wrote.
    static String place(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /// What came of a part of a message.
    enum Outcome {
        SENT(Level.INFO),
        /// Its outcome had been lost; the provider says that it did arrive.
        ARRIVED(Level.INFO),
        LATER(Level.INFO),
        /// It waits until the person writes again.
        KEPT(Level.INFO),
        /// The provider will never take it.
        REFUSED(Level.WARN),
        /// The answer was lost: it is looked up later.
        UNKNOWN(Level.WARN),
        /// Sent again without knowing whether it had arrived.
        REPEATED(Level.WARN),
        /// Nobody can tell whether it arrived, not even after a repeat. Counted as sent.
        UNCERTAIN(Level.WARN),
        /// It could not be sent for too long, or not be written at all.
        GIVEN_UP(Level.ERROR);

        private final Level level;

        Outcome(Level level) {
            this.level = level;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
