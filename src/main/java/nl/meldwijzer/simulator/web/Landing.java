package nl.meldwijzer.simulator.web;

import java.net.URI;
import java.util.Set;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// What the landing page tells of this installation.
///
/// @param demo the practice version: channels lead to the simulator
/// @param channels those that are on
/// @param health where the program says how it is doing, null when that is not for visitors
/// @param documentation null when it is nowhere on the web
public record Landing(
        Profile profile,
        boolean demo,
        Set<Medium> channels,
        @Nullable URI health,
        @Nullable URI documentation) {
    public Landing {
        channels = Set.copyOf(channels);
    }
}
