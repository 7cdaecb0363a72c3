package nl.meldwijzer.dispatch;

import java.time.Duration;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.Alarms;
import nl.meldwijzer.engine.Alarms.Alarm;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.StoreUnavailable;

/// Wakes talks when their timers run out, through the door like everything else. Every instance does; the event's id is that of the
/// timer, so that it counts once.
final class Waker {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final Alarms alarms;
    private final Door door;
    private final Pace pace;
    private final Counts counts;

    Waker(Alarms alarms, Door door, Pace pace, Counts counts) {
        this.alarms = alarms;
        this.door = door;
        this.pace = pace;
        this.counts = counts;
    }

    /// One round; tells how long to wait for the next. Throws nothing.
    Duration round() {
        try {
            alarms.alarms(pace.now(), AT_ONCE).forEach(this::wake);
        } catch (StoreUnavailable _) {
            counts.storeAway("alarms");
        } catch (RuntimeException thrown) {
            counts.fault("alarms", thrown);
        }
        return BETWEEN_ROUNDS;
    }

    /// What was taken is no alarm any more; so only what is gone is left, or was never there.
    private void wake(Alarm alarm) {
        try {
            var taken = door.take(alarm.id(), new Event.WokeUp(alarm.timer(), alarm.at()));
            if (!(taken instanceof Taken.Unavailable)) alarms.remove(alarm);
        } catch (StoreUnavailable _) {
            counts.storeAway(alarm.id());
        } catch (RuntimeException thrown) {
            counts.fault(alarm.id() + " alarm", thrown);
        }
    }
}
