package nl.meldwijzer.roster;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The [Rules], as an operator sets them. docs/roster.md explains each.
///
/// @param settling how long the program looks before it takes a talk from anybody
@ConfigurationProperties("meldwijzer.roster")
record RosterSettings(@DefaultValue("2") int talks, @DefaultValue("60s") Duration sight,
        @DefaultValue("2m") Duration grace, @DefaultValue("10m") Duration overrun,
        @DefaultValue("15m") Duration warning, @DefaultValue("15m") Duration pause,
        @DefaultValue("3") int heavyInARow, @DefaultValue("false") boolean walkIn,
        @DefaultValue("1m") Duration settling) {
    Rules rules() {
        return new Rules(talks, sight, grace, overrun, warning, pause, heavyInARow, walkIn);
    }
}
