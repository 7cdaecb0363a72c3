package nl.meldwijzer.roster;

import java.time.Duration;

/// What holds at every meldpunt of this installation.
///
/// @param talks how many somebody has at once, unless a coordinator said otherwise
/// @param sight how long somebody counts as there after their page was last heard of
/// @param grace how much longer nothing is taken from them: a line may drop
/// @param overrun how long after a shift its talks may still be brought to an end
/// @param warning how long before its end a shift's end is announced
/// @param pause after a heavy talk; they may end it themselves
/// @param heavyInARow how many heavy talks without a whole pause between
/// @param walkIn whether who is at the desk is on duty, without a shift
public record Rules(int talks, Duration sight, Duration grace, Duration overrun, Duration warning, Duration pause,
        int heavyInARow, boolean walkIn) {
    public static final Rules USUAL = new Rules(2, Duration.ofSeconds(60), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(15), 3, false);

    /// The same where who is at the desk is on duty.
    public Rules withWalkIn() {
        return new Rules(talks, sight, grace, overrun, warning, pause, heavyInARow, true);
    }
}
