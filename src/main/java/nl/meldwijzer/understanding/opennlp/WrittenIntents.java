package nl.meldwijzer.understanding.opennlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Intent;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.Intents;
import nl.meldwijzer.understanding.LanguageGuess;

/// Guesses the intent by one document categoriser for all the languages that it was trained on, since people mix them.
final class WrittenIntents implements Intents {
    /// Chosen on the development split, as is the next: from here on a guess is acted on.
    private static final double SURE = 0.85;
    /// Below it there is no guess.
    private static final double MAYBE = 0.30;
    private static final Set<String> TRAINED = Set.of("nl", "en");

    private final Weights weights;
    private final IntentTokens tokens;
    private final List<Intent> intents;

    WrittenIntents(Weights weights, IntentTokens tokens) {
        this.weights = weights;
        this.tokens = tokens;
        this.intents = weights.outcomes().stream().map(name -> Intent.valueOf(name.toUpperCase(Locale.ROOT))).toList();
    }

    @Override
    public IntentGuess of(String text, Hint hint, LanguageGuess language) {
        if (language instanceof LanguageGuess.Sure(var sure) && !TRAINED.contains(sure.code()))
            return new IntentGuess.None();
        var letters = Letters.ofIntent(text);
        var tally = weights.tally();
        tokens.of(letters, tally);
        return letters.isEmpty() ? new IntentGuess.None() : best(tally.probabilities());
    }

    private IntentGuess best(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) if (probabilities[i] > probabilities[best]) best = i;
        if (intents.get(best) == Intent.NONE || probabilities[best] < MAYBE) return new IntentGuess.None();
        return probabilities[best] >= SURE
                ? new IntentGuess.Sure(intents.get(best))
                : new IntentGuess.Maybe(intents.get(best));
    }
}
