package nl.meldwijzer.understanding.opennlp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Languages;

/// Guesses the language from two models: one of our own, trained on chat, and the general one of OpenNLP, which knows
/// more words. The script decides what it can. How sure a guess is, is the margin to the next language, never a
/// probability: those say little on short texts.
final class WrittenLanguages implements Languages {
    /// The codes of the general model. Where it knows a language twice, the larger counts: the sum would prefer it.
    static final Map<String, String> GENERAL_CODES = Map.ofEntries(
            Map.entry("nld", "nl"), Map.entry("eng", "en"), Map.entry("ara", "ar"), Map.entry("tur", "tr"),
            Map.entry("pol", "pl"), Map.entry("ukr", "uk"), Map.entry("fra", "fr"), Map.entry("spa", "es"),
            Map.entry("deu", "de"), Map.entry("fas", "fa"), Map.entry("pes", "fa"), Map.entry("som", "so"));

    /// Chosen by cross-validation on the texts of training: how much the general model counts.
    private static final double GENERAL = 5;
    /// The general model has not seen these in Latin letters.
    private static final List<String> LATINISED = List.of("ar", "fa", "uk", "ti");
    private static final int LONGEST_GENERAL_RUN = 3;
    /// In natural logarithms, as the models count.
    private static final double SURE_MARGIN = 3;
    /// The language of the talk until now is likely to go on.
    private static final double PRIOR = 1.5;

    private static final Pattern POSTCODE = Pattern.compile("\\s*[1-9]\\d{3} ?[A-Za-z]{2}[\\s.!]*");

    private final Weights own;
    private final Weights general;
    private final NeutralWords neutral;
    private final List<Language> languages;
    private final int[] generalPlaces;

    WrittenLanguages(Weights own, Weights general, NeutralWords neutral) {
        this.own = own;
        this.general = general;
        this.neutral = neutral;
        this.languages = own.outcomes().stream().map(Language::new).toList();
        this.generalPlaces = general.outcomes()
                .stream()
                .mapToInt(code -> own.outcomes().indexOf(GENERAL_CODES.get(code)))
                .toArray();
    }

    @Override
    public LanguageGuess of(String text, Hint hint) {
        var letters = Letters.ofLanguage(text);
        if (letters.isEmpty() || neutral.areAllOf(letters) || POSTCODE.matcher(text).matches())
            return new LanguageGuess.None();
        var scores = scores(letters);
        if (hint.language() != null) {
            int usual = languages.indexOf(hint.language());
            if (usual >= 0) scores[usual] += PRIOR;
        }
        return best(scores);
    }

    private double[] scores(Letters letters) {
        var script = Script.of(letters);
        var tally = own.tally();
        LanguageTokens.of(letters, tally);
        var scores = new double[languages.size()];
        var generally = generally(letters, script);
        for (int i = 0; i < scores.length; i++) {
            boolean possible = script.writes(languages.get(i).code());
            scores[i] = possible ? tally.sum(i) + GENERAL * generally[i] : Double.NEGATIVE_INFINITY;
        }
        return scores;
    }

    double[] generally(Letters letters, Script script) {
        var tally = generalTally(letters);
        var scores = new double[languages.size()];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < generalPlaces.length; i++) {
            scores[generalPlaces[i]] = Math.max(scores[generalPlaces[i]], tally.sum(i));
        }
        for (int i = 0; i < scores.length; i++) {
            boolean unseen = script == Script.LATIN && LATINISED.contains(languages.get(i).code());
            if (unseen || scores[i] == Double.NEGATIVE_INFINITY) scores[i] = 0;
        }
        return scores;
    }

    /// The general model counts each run once.
    private Tally generalTally(Letters letters) {
        var tally = general.tally();
        var counted = new BitSet();
        for (int from = 1; from < letters.length() - 1; from++) {
            tally.start('g');
            for (int i = from; i < Math.min(letters.length() - 1, from + LONGEST_GENERAL_RUN); i++) {
                tally.put(letters.at(i));
                int row = tally.row();
                if (row == 0 || counted.get(row)) continue;
                counted.set(row);
                tally.add(row);
            }
        }
        return tally;
    }

    private LanguageGuess best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        if (scores[best] == Double.NEGATIVE_INFINITY) return new LanguageGuess.None();
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) if (i != best) second = Math.max(second, scores[i]);
        var language = languages.get(best);
        return scores[best] - second >= SURE_MARGIN
                ? new LanguageGuess.Sure(language)
                : new LanguageGuess.Doubtful(language);
    }
}
