package nl.meldwijzer.understanding;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import nl.meldwijzer.understanding.SafetySignal.Kind;

/// The rules speak first. The second opinion may only add a kind that no rule saw; it takes nothing away.
///
/// @param elsewhere whether a text talks of something else, such as a film: then the second opinion is not asked
public record BothOpinions(SafetySignals rules, Predicate<String> elsewhere, SafetySignals learned)
        implements SafetySignals {
    @Override
    public Set<SafetySignal> in(String text, Hint hint, LanguageGuess language) {
        var ruled = rules.in(text, hint, language);
        var second = learned.in(text, hint, language);
        if (second.isEmpty() || elsewhere.test(text)) return ruled;
        var signals = new HashSet<>(ruled);
        second.stream().filter(signal -> !hasKind(ruled, signal.kind())).forEach(signals::add);
        return Set.copyOf(signals);
    }

    private static boolean hasKind(Set<SafetySignal> signals, Kind kind) {
        return signals.stream().anyMatch(signal -> signal.kind() == kind);
    }
}
