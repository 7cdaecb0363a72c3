package nl.meldwijzer.understanding.opennlp;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import nl.meldwijzer.understanding.SafetySignals;

/// A second opinion on safety signals, learned from examples in Dutch and English: it sees what no rule foresaw, and tells
/// nothing apart that a rule tells better. It reads the beginning of a message, as all models do, and has no opinion on a single
/// word: “nu” and “thuis” answer a question.
final class LearnedSignals implements SafetySignals {
    /// From here on a signal is given. 0.5 was chosen by cross-validation; 0.4 cost no more hard negatives on the halves for
    /// mending, then not trained on, but does in cross-validation (danger 86 for 56 of 5970, violence at home 38 for 28).
    private static final Map<Kind, Double> ENOUGH = Map.of(
            Kind.DANGER, 0.4, Kind.SUICIDE, 0.5, Kind.SEXUAL_VIOLENCE, 0.5, Kind.HOME_VIOLENCE, 0.4);
    private static final Set<String> TRAINED = Set.of("nl", "en");
    /// What these tell of is going on while they are told.
    private static final Set<Kind> PRESENT = EnumSet.of(Kind.DANGER, Kind.SUICIDE);

    private final Weights weights;
    private final IntentTokens tokens;
    /// By outcome of the model; empty for the outcome that tells of no signal.
    private final List<Optional<SafetySignal>> signals;

    LearnedSignals(Weights weights, IntentTokens tokens) {
        this.weights = weights;
        this.tokens = tokens;
        this.signals = weights.outcomes().stream().map(LearnedSignals::signal).toList();
    }

    @Override
    public Set<SafetySignal> in(String text, Hint hint, LanguageGuess language) {
        if (language instanceof LanguageGuess.Sure(var sure) && !TRAINED.contains(sure.code())) return Set.of();
        var letters = Letters.ofIntent(text);
        if (letters.isEmpty() || letters.isOneWord()) return Set.of();
        var tally = weights.tally();
        tokens.of(letters, tally);
        return likely(tally.probabilities());
    }

    private Set<SafetySignal> likely(double[] probabilities) {
        var likely = new HashSet<SafetySignal>();
        for (int i = 0; i < probabilities.length; i++) {
            double probability = probabilities[i];
            signals.get(i)
                    .filter(signal -> probability >= ENOUGH.getOrDefault(signal.kind(), 1.0))
                    .ifPresent(likely::add);
        }
        return likely;
    }

    private static Optional<SafetySignal> signal(String outcome) {
        if (outcome.equals(Corpus.NO_SIGNAL)) return Optional.empty();
        var kind = Kind.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.of(new SafetySignal(kind, PRESENT.contains(kind)));
    }
}
