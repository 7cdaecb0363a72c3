package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import nl.meldwijzer.channel.CopyDeletion;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.Copies.Due;
import nl.meldwijzer.engine.StoreUnavailable;

/// Deletes at the providers what is done with here. Nobody waits for it, so it goes slowly, and gives way when a provider has no
/// time. A provider may refuse for two weeks: each copy is tried again after as long as it has waited already.
final class CopyDeleter {
    static final Duration MOST_WAIT = Duration.ofHours(12);
    static final Duration GIVE_UP_AFTER = Duration.ofDays(15);

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int AT_ONCE = 20;

    private final Copies copies;
    private final CopyDeletion deletion;
    private final Pace pace;
    private final Counts counts;

    CopyDeleter(Copies copies, CopyDeletion deletion, Pace pace, Counts counts) {
        this.copies = copies;
        this.deletion = deletion;
        this.pace = pace;
        this.counts = counts;
    }

    /// One round; tells how long to wait for the next. Throws nothing.
    Duration round() {
        try {
            var due = copies.claim(pace.now(), CLAIM, AT_ONCE);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var copy : due) threads.execute(() -> delete(copy));
            }
            return due.size() < AT_ONCE ? BETWEEN_ROUNDS : Duration.ZERO;
        } catch (StoreUnavailable _) {
            counts.storeAway("copies");
        } catch (RuntimeException thrown) {
            counts.fault("copies", thrown);
        }
        return BETWEEN_ROUNDS;
    }

    private void delete(Due due) {
        try {
            switch (deletion.delete(due.copy().meldpunt(), due.copy().messageId())) {
                case CopyDeletion.Outcome.Gone _ -> {
                    copies.done(due);
                    counts.copy("deleted", "");
                }
                case CopyDeletion.Outcome.StillThere(var reason) -> stillThere(due, reason);
            }
        } catch (StoreUnavailable _) {
            counts.storeAway("copies"); // claimed again later; to delete it twice is to delete it once
        } catch (RuntimeException thrown) {
            counts.fault("copies", thrown);
        }
    }

    private void stillThere(Due due, String reason) {
        var now = pace.now();
        var age = Duration.between(due.copy().since(), now);
        if (age.compareTo(GIVE_UP_AFTER) >= 0) {
            copies.done(due);
            counts.copy("given_up", reason);
        } else {
            copies.later(due, nextTry(due.copy().since(), now, age));
            counts.copy("later", reason);
        }
    }

    /// The last try is on the last day.
    private static Instant nextTry(Instant since, Instant now, Duration age) {
        var wait = age.compareTo(MOST_WAIT) < 0 ? age : MOST_WAIT;
        var next = now.plus(wait.compareTo(Copies.FIRST_WAIT) < 0 ? Copies.FIRST_WAIT : wait);
        var last = since.plus(GIVE_UP_AFTER);
        return next.isBefore(last) ? next : last;
    }
}
