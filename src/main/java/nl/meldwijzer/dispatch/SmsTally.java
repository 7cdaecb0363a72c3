package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import nl.meldwijzer.channel.NumberPlan.Area;
import nl.meldwijzer.engine.SmsPurse.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What SMS costs: `meldwijzer.sms.segments`, and `meldwijzer.sms.cut` by `limit`. Alert on the second.
final class SmsTally {
    private static final Logger LOG = LoggerFactory.getLogger(SmsTally.class);

    private final MeterRegistry meters;

    SmsTally(MeterRegistry meters) {
        this.meters = meters;
    }

    void spent(int segments) {
        meters.counter("meldwijzer.sms.segments").increment(segments);
    }

    void notGivenBack() {
        LOG.debug("store unavailable: SMS counted that were not sent");
    }

    /// A line for the first only: who is after money sends hundreds.
    void cut(Limit limit, Area area, boolean first) {
        meters.counter("meldwijzer.sms.cut", "limit", limit.code()).increment();
        if (!first) return;
        switch (limit) {
            case NUMBER -> LOG.warn("one number gets no more SMS for this hour: country={}", area.country());
            case PREFIX, COUNTRY, HOUR, DAY -> LOG.error(
                    "SMS cost limit reached: limit={} country={}. Conversations go on, strangers get no SMS until this {}"
                            + " is over. Look at your SMS logs; meldwijzer.sms sets the limits.",
                    limit.code(), area.country(), limit == Limit.DAY ? "day" : "hour");
        }
    }
}
