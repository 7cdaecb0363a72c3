package nl.meldwijzer.understanding.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import nl.meldwijzer.understanding.opennlp.Corpus.Line;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Trains the models, as a step of the build. The same texts give the same models. Nothing is done when the models are
/// newer than the texts and this program.
final class Training {
    /// So many messages for each language; short pieces of longer ones make up for what is missing.
    private static final int MESSAGES = 1400;
    private static final int LONGEST_PIECE = 3;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final long SEED = 20_261_124;

    private final Corpus corpus;
    private final Path models;

    private Training(Corpus corpus, Path models) {
        this.corpus = corpus;
        this.models = models;
    }

    /// @param arguments the folder with the texts, the folder for the models
    public static void main(String... arguments) throws IOException {
        var texts = Path.of(arguments[0]);
        var models = Path.of(arguments[1]);
        var print = Fingerprint.of(texts, models);
        if (print.isKnown()) return;
        new Training(new Corpus(texts), models).train();
        print.write();
    }

    private void train() throws IOException {
        var intents = new IntentTokens(OpenNlp.concepts());
        var intentSamples = corpus.intents().stream().map(line -> intentSample(intents, line)).toList();
        train(intentSamples, parameters(0.0, 0.3, 50, 1), OpenNlp.INTENTS);
        var signals = new IntentTokens(OpenNlp.signalConcepts());
        var signalSamples = corpus.signals().stream().map(line -> intentSample(signals, line)).toList();
        train(signalSamples, parameters(0.0, 3, 50, 1), OpenNlp.SIGNALS);
        var languageSamples = messages().stream().map(Training::languageSample).toList();
        train(languageSamples, parameters(0.01, 0.1, 40, 2), OpenNlp.LANGUAGES);
        general();
    }

    private void train(List<DocumentSample> samples, TrainingParameters parameters, String name) throws IOException {
        var useful = samples.stream().filter(sample -> sample.getText().length > 0).toList();
        var model = DocumentCategorizerME.train("mul", ObjectStreamUtils.createObjectStream(useful), parameters,
                new DoccatFactory());
        try (var out = Files.newOutputStream(models.resolve(name))) {
            model.serialize(out);
        }
    }

    private static TrainingParameters parameters(double l1, double l2, int iterations, int cutoff) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put("L1Cost", l1);
        parameters.put("L2Cost", l2);
        return parameters;
    }

    /// Every line, also without signs on its letters, and pieces of one to three words.
    private List<Line> messages() throws IOException {
        var random = new Random(SEED);
        var messages = new ArrayList<Line>();
        for (var language : corpus.languages()) {
            var lines = withUnsigned(corpus.ofLanguage(language));
            messages.addAll(lines);
            for (int count = lines.size(); count < MESSAGES; count++) {
                messages.add(piece(lines.get(random.nextInt(lines.size())), random));
            }
        }
        return messages;
    }

    private static List<Line> withUnsigned(List<Line> lines) {
        var all = new ArrayList<Line>(lines);
        for (var line : lines) {
            var unsigned = Unsigned.of(line.text());
            if (!unsigned.equals(line.text())) all.add(new Line(line.label(), unsigned, line.mixed()));
        }
        return all;
    }

    private static Line piece(Line line, Random random) {
        var words = BLANKS.splitAsStream(line.text()).toArray(String[]::new);
        int length = Math.min(words.length, 1 + random.nextInt(LONGEST_PIECE));
        int from = random.nextInt(words.length - length + 1);
        return new Line(line.label(), String.join(" ", Arrays.copyOfRange(words, from, from + length)), false);
    }

    private static DocumentSample languageSample(Line line) {
        var names = new TokenNames();
        LanguageTokens.of(Letters.ofLanguage(line.text()), names);
        return new DocumentSample(line.label(), names.names().toArray(String[]::new));
    }

    private static DocumentSample intentSample(IntentTokens tokens, Line line) {
        var names = new TokenNames();
        tokens.of(Letters.ofIntent(line.text()), names);
        return new DocumentSample(line.label(), names.names().toArray(String[]::new));
    }

    /// OpenNLP's own model, without the languages that we do not talk: a quarter of it, and read four times as fast.
    private void general() throws IOException {
        try (var in = Training.class.getResourceAsStream("/langdetect-183.bin")) {
            var whole = new LanguageDetectorModel(in);
            var ours = new LanguageDetectorModel(
                    Narrowed.to(whole.getMaxentModel(), WrittenLanguages.GENERAL_CODES.keySet()), Map.of(),
                    whole.getFactory());
            try (var out = Files.newOutputStream(models.resolve(OpenNlp.GENERAL))) {
                ours.serialize(out);
            }
        }
    }
}
