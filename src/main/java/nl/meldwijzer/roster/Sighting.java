package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.Locale;

/// What somebody's open page and they themselves last told.
///
/// @param seen when their page was last heard of
public record Sighting(Instant seen, State state, Strain strain) {
    public static final Sighting NEVER = new Sighting(Instant.EPOCH, State.HERE, Strain.NONE);

    /// What they say of themselves while their page is open.
    public enum State {
        HERE,
        /// They come back soon, and keep their talks.
        BREAK,
        /// They take part in nothing, and have no talks.
        AWAY;

        /// The stable name in stored data and in forms.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
