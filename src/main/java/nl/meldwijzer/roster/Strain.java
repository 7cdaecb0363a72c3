package nl.meldwijzer.roster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What heavy talks ask of somebody: how many there were since their last whole pause, and the pause that is running.
///
/// @param until end of the pause; null when they ended it themselves
public record Strain(int heavyInARow, @Nullable Instant until) {
    public static final Strain NONE = new Strain(0, null);

    public boolean isPaused(Instant now) {
        return until != null && now.isBefore(until);
    }

    /// A pause that was taken whole makes up for what was before it.
    Strain at(Instant now) {
        return until == null || now.isBefore(until) ? this : NONE;
    }

    Strain afterHeavyTalk(Instant now, Duration pause) {
        return new Strain(at(now).heavyInARow + 1, now.plus(pause));
    }

    Strain pauseEnded() {
        return new Strain(heavyInARow, null);
    }

    String written() {
        return heavyInARow + (until == null ? "" : " " + until);
    }

    static Strain read(String written) {
        var space = written.indexOf(' ');
        if (space < 0) return new Strain(Integer.parseInt(written), null);
        return new Strain(Integer.parseInt(written.substring(0, space)), Instant.parse(written.substring(space + 1)));
    }
}
