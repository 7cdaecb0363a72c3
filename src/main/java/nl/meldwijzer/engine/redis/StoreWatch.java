package nl.meldwijzer.engine.redis;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.meldwijzer.engine.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at Redis each second, for what nobody would notice before people do.
///
/// | meter | what it tells |
/// |---|---|
/// | `meldwijzer.redis.memory` | how full Redis is: 1 is full, and then it keeps nothing more |
/// | `meldwijzer.redis.losses` | how often it held less than it had acknowledged, by `kind`: `erased`, `went-back` |
///
/// Alert on a memory of 0.8, and on any loss.
final class StoreWatch implements SmartLifecycle {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final String BEATS = "meldwijzer:beats";
    private static final double NEARLY_FULL = 0.8;
    private static final double ROOM_AGAIN = 0.75;

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    private final RedisLink link;
    private final StoreMark mark;
    private final MeterRegistry meters;
    private final AtomicReference<Double> memory = new AtomicReference<>(0.0);
    private boolean nearlyFull;
    private long beats;
    private String erasure = "";
    private @Nullable ScheduledExecutorService rounds;

    StoreWatch(RedisLink link, MeterRegistry meters) {
        this.link = link;
        this.mark = new StoreMark(link);
        this.meters = meters;
        meters.gauge("meldwijzer.redis.memory", memory, AtomicReference::get);
    }

    /// One look. For one thread.
    void look() {
        try {
            lookAtMemory(RedisInfo.of(link));
            lookForErasure(mark.erasure().orElse(""));
            beat();
        } catch (StoreUnavailable _) {
            LOG.debug("store unavailable: watch");
        } catch (RuntimeException thrown) { // the next look may go well, and a watch that fell asleep tells nothing
            LOG.error("the watch over Redis failed: {}", thrown.getClass().getName());
        }
    }

    private void lookAtMemory(RedisInfo info) {
        var most = info.number("maxmemory") > 0 ? info.number("maxmemory") : info.number("total_system_memory");
        if (most == 0) return;
        var used = (double) info.number("used_memory") / most;
        memory.set(used);
        if (used >= NEARLY_FULL && !nearlyFull) {
            LOG.error("Redis is {} % full ({} of {} bytes). When it is full it keeps nothing more and messages are"
                    + " refused: give it more memory.", Math.round(100 * used), info.number("used_memory"), most);
            nearlyFull = true;
        }
        if (used < ROOM_AGAIN) nearlyFull = false;
    }

    /// What was erased before this process came was somebody else's to tell.
    private void lookForErasure(String latest) {
        if (!latest.isEmpty() && !latest.equals(erasure) && beats > 0) {
            lost("erased");
            beats = 0;
        }
        erasure = latest;
    }

    /// Counts on. A count that is not above the one before tells that Redis lost what it acknowledged.
    private void beat() {
        var now = link.call(redis -> redis.incr(BEATS));
        if (now <= beats) {
            LOG.error(
                    "Redis lost what it had acknowledged: a replica took over that lacked it, or its file was cut off."
                            + " What Twilio lists is brought in again; others are asked to repeat their last answer.");
            lost("went-back");
        }
        beats = now;
    }

    private void lost(String kind) {
        meters.counter("meldwijzer.redis.losses", "kind", kind).increment();
    }

    @Override
    public synchronized void start() {
        if (rounds != null) return;
        rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("store-watch").factory());
        var _ = rounds.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) rounds.shutdownNow();
        rounds = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
