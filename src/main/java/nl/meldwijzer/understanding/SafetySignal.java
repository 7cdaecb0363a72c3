package nl.meldwijzer.understanding;

import java.util.Locale;

/// Something in a message that may be about somebody's safety.
///
/// @param present whether it is going on now or may happen soon, as against told of the past
public record SafetySignal(Kind kind, boolean present) {
    public enum Kind {
        DANGER,
        SUICIDE,
        SEXUAL_VIOLENCE,
        HOME_VIOLENCE;

        /// As it is written in files: `sexual-violence`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
