package nl.meldwijzer.understanding.opennlp;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meldwijzer.understanding.Intents;
import nl.meldwijzer.understanding.Languages;
import nl.meldwijzer.understanding.SafetySignals;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// The models that the build trained, read from the jar.
public record OpenNlp(Languages languages, Intents intents, SafetySignals signals) {
    static final String LANGUAGES = "languages.bin";
    static final String GENERAL = "general-languages.bin";
    static final String INTENTS = "intents.bin";
    static final String SIGNALS = "signals.bin";
    /// What OpenNLP puts before a word of a document.
    static final String WORD = "bow=";

    public static OpenNlp load() {
        try {
            var own = Weights.of(new DoccatModel(open(LANGUAGES)).getMaxentModel(), WORD);
            var general = Weights.of(new LanguageDetectorModel(open(GENERAL)).getMaxentModel(), "");
            var intents = Weights.of(new DoccatModel(open(INTENTS)).getMaxentModel(), WORD);
            var signals = Weights.of(new DoccatModel(open(SIGNALS)).getMaxentModel(), WORD);
            var tokens = new IntentTokens(concepts());
            var signalTokens = new IntentTokens(signalConcepts());
            return new OpenNlp(new WrittenLanguages(own, general, new NeutralWords(lines("neutral.txt"))),
                    new WrittenIntents(intents, tokens), new LearnedSignals(signals, signalTokens));
        } catch (IOException e) {
            throw new UncheckedIOException("a language model cannot be read; build the program again", e);
        }
    }

    static Concepts concepts() {
        return new Concepts(
                Stream.of("nl", "en").flatMap(language -> lines("concepts-" + language + ".txt").stream()).toList());
    }

    static Concepts signalConcepts() {
        return new Concepts(lines("signal-concepts.txt"));
    }

    static List<String> lines(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static InputStream open(String name) {
        return new BufferedInputStream(Objects.requireNonNull(OpenNlp.class.getResourceAsStream(name),
                () -> name + " is missing: the build makes it, ./mvnw process-classes"));
    }
}
