package nl.meldwijzer.roster;

import java.util.Locale;

/// Where somebody stands who may take over talks.
public enum Standing {
    /// Could take over a talk now.
    FREE,
    /// Has as many talks as they can.
    FULL,
    /// Their page was not heard of for a moment.
    OUT_OF_SIGHT,
    /// On a break, by their own word.
    ON_BREAK,
    /// In the pause after a heavy talk.
    PAUSED,
    /// Had as many heavy talks in a row as is good.
    STRAINED,
    /// The shift is over; talks that they have may be brought to an end.
    ROUNDING_OFF,
    /// Away, by their own word.
    AWAY,
    /// On duty, and not at the desk.
    ABSENT,
    OFF_DUTY;

    /// Whether who waits may hope for them.
    boolean comesBack() {
        return switch (this) {
            case FREE, FULL, OUT_OF_SIGHT, ON_BREAK, PAUSED, STRAINED -> true;
            case ROUNDING_OFF, AWAY, ABSENT, OFF_DUTY -> false;
        };
    }

    /// Whether talks stay with them.
    boolean keepsTalks() {
        return comesBack() || this == ROUNDING_OFF;
    }

    /// As keys of words have it, such as `on-break`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
