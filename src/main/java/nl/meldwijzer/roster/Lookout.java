package nl.meldwijzer.roster;

import java.time.Duration;
import java.time.InstantSource;
import nl.meldwijzer.engine.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks who is there, round after round, and sees to what follows.
final class Lookout {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final Watchtower tower;
    private final HeavyTalks heavyTalks;
    private final Sweep sweep;
    private final InstantSource clock;

    Lookout(Watchtower tower, HeavyTalks heavyTalks, Sweep sweep, InstantSource clock) {
        this.tower = tower;
        this.heavyTalks = heavyTalks;
        this.sweep = sweep;
        this.clock = clock;
    }

    /// One round; tells how long to wait for the next. Throws nothing.
    Duration round() {
        try {
            if (tower.look()) seen();
            else sweep.blind();
        } catch (StoreUnavailable away) {
            LOG.warn("the store is away: {}", away.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("a fault in the roster's round: {}", fault.getClass().getName());
        }
        return BETWEEN_ROUNDS;
    }

    private void seen() {
        var now = clock.instant();
        tower.board(now).ifPresent(board -> {
            heavyTalks.round(board, now);
            sweep.round(board, now);
        });
    }
}
