package nl.meldwijzer.understanding;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import nl.meldwijzer.understanding.SafetySignal.Kind;

/// The rules speak first. The second opinion may only add a kind that no rule saw and none set aside; it takes nothing away.
public record BothOpinions(Function<String, Ruling> rules, SafetySignals learned) implements SafetySignals {
    @Override
    public Set<SafetySignal> in(String text, Hint hint, LanguageGuess language) {
        var ruling = rules.apply(text);
        if (EnumSet.allOf(Kind.class).stream().noneMatch(ruling::isOpenTo)) return ruling.signals();
        var signals = new HashSet<>(ruling.signals());
        learned.in(text, hint, language)
                .stream()
                .filter(signal -> ruling.isOpenTo(signal.kind()))
                .forEach(signals::add);
        return Set.copyOf(signals);
    }
}
