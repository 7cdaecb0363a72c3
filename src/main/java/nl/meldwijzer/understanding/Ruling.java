package nl.meldwijzer.understanding;

import java.util.EnumSet;
import java.util.Set;
import nl.meldwijzer.understanding.SafetySignal.Kind;

/// What the rules make of a message.
///
/// @param signals what they found in it
/// @param setAside the kinds that nobody who knows less may add, since the rules saw why not: something else is talked of, it is
///        denied, a figure of speech, or past
public record Ruling(Set<SafetySignal> signals, Set<Kind> setAside) {
    public static final Ruling NOTHING = new Ruling(Set.of(), Set.of());

    public Ruling {
        signals = Set.copyOf(signals);
        setAside = Set.copyOf(setAside);
    }

    /// With these signals and no word of anybody else.
    public static Ruling only(Set<SafetySignal> signals) {
        return new Ruling(signals, EnumSet.allOf(Kind.class));
    }

    /// Whether a second opinion may add this kind.
    public boolean isOpenTo(Kind kind) {
        return !setAside.contains(kind) && signals.stream().noneMatch(signal -> signal.kind() == kind);
    }
}
