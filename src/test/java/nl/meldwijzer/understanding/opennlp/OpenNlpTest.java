package nl.meldwijzer.understanding.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Hint.Expects;
import nl.meldwijzer.understanding.LanguageGuess;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class OpenNlpTest {
    private static final OpenNlp MODELS = OpenNlp.load();

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12", "1 3 5", "ja", "yes", "ok", "3511 AB", "06 12345678", "Fatima", "😀", "???",
            "Jan Utrecht", "haha", "h\u200bo\u200bi"})
    void what_says_nothing_of_its_language_gives_no_guess(String text) {
        assertThat(MODELS.languages().of(text, Hint.NONE)).isEqualTo(new LanguageGuess.None());
    }

    @ParameterizedTest
    @CsvSource({"ik word achtervolgd door een man, nl", "a man keeps following me around, en",
            "ሓገዝ የድልየኒ, ti", "мені потрібна допомога, uk", "ana khayfe ma ba3ref shu a3mel, ar", "کمک لازم دارم, fa"})
    void a_plain_message_gives_a_sure_guess(String text, String language) {
        assertThat(MODELS.languages().of(text, Hint.NONE)).isEqualTo(new LanguageGuess.Sure(new Language(language)));
    }

    @Test
    void the_language_of_the_talk_decides_where_the_words_do_not() {
        var hint = new Hint(new Language("nl"), Expects.ANYTHING);

        assertThat(MODELS.languages().of("help", hint).likeliest()).contains(new Language("nl"));
        assertThat(MODELS.languages().of("please could you help me out here", hint).likeliest())
                .contains(new Language("en"));
    }

    @Test
    void weights_give_what_opennlp_computes() throws IOException {
        var model = new DoccatModel(resource(OpenNlp.INTENTS));
        var categorizer = new DocumentCategorizerME(model);
        var weights = Weights.of(model.getMaxentModel(), OpenNlp.WORD);
        var tokens = new IntentTokens(OpenNlp.concepts());

        for (var line : Files.readAllLines(Path.of("src/test/nlp/intents.tsv"))) {
            var letters = Letters.ofIntent(line);
            var names = new TokenNames();
            var tally = weights.tally();
            tokens.of(letters, names);
            tokens.of(letters, tally);

            var theirs = categorizer.categorize(names.names().toArray(String[]::new));

            assertThat(tally.probabilities()).as(line).containsExactly(theirs, within(0.001));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "?", "'", " ", "é", "😀", "\uD83D", "\u0301", "ا", "ሰ", "a ", "a?", "\u0000",
            "ab"})
    void a_hundred_kilobytes_of_anything_take_little_time(String piece) {
        var text = piece.repeat(100_000 / piece.length());

        assertTimeout(Duration.ofSeconds(2), () -> guess(text));
    }

    @Test
    void anything_can_be_read() {
        var random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(300), 0, 0x10000)
                    .collect(StringBuilder::new, (built, c) -> built.append((char) c), StringBuilder::append)
                    .toString();
            guess(text);
        }
    }

    private static void guess(String text) {
        MODELS.intents().of(text, Hint.NONE, MODELS.languages().of(text, Hint.NONE));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OpenNlp.class.getResourceAsStream(name));
    }
}
