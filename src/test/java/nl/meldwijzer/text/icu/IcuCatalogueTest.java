package nl.meldwijzer.text.icu;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IcuCatalogueTest {
    private static final Language ARABIC = new Language("ar");
    private static final Language POLISH = new Language("pl");

    private final IcuCatalogue catalogue = new IcuCatalogue(
            Map.of(
                    Language.DUTCH,
                    texts(
                            Language.DUTCH, "call", "Bel {meldpunt}: {phone}. Da's alles.", "left",
                            "{left, plural, one {Nog # vraag.} other {Nog # vragen.}}", "told",
                            "Je vertelde: {answers}.",
                            "calling", "Naroepen", "following", "Volgen", "threat", "Bedreigen", "threat.quiet",
                            "Bang maken"),
                    Language.ENGLISH,
                    texts(
                            Language.ENGLISH, "told", "You told: {answers}.", "calling", "Catcalls", "following",
                            "Following",
                            "threat", "Threats"),
                    POLISH,
                    texts(
                            POLISH, "left",
                            "{left, plural, one {# pytanie} few {# pytania} many {# pytań} other {# pytania}}"),
                    ARABIC, texts(ARABIC, "told", "{answers}", "calling", "أ", "following", "ب", "threat", "ج")));

    @Test
    void facts_fill_what_the_line_does_not() {
        var line = Line.of("call").with("phone", new Arg.Plain("{0} 'en' 085"));

        var text = catalogue.text(Language.DUTCH, line, false, Map.of("meldpunt", "ons", "phone", "112"));

        assertThat(text).isEqualTo("Bel ons: {0} 'en' 085. Da's alles.");
    }

    @ParameterizedTest
    @CsvSource({"nl, 1, Nog 1 vraag.", "nl, 2, Nog 2 vragen.", "nl, 0, Nog 0 vragen.", "pl, 1, 1 pytanie",
            "pl, 3, 3 pytania",
            "pl, 5, 5 pytań"})
    void numbers_choose_the_plural_of_their_language(String language, String left, String text) {
        var line = Line.of("left").with("left", new Arg.Plain(left));

        assertThat(catalogue.text(new Language(language), line, false, Map.of())).isEqualTo(text);
    }

    @Test
    void labels_are_joined_as_their_language_joins() {
        assertThat(told(Language.DUTCH, false, "calling")).isEqualTo("Je vertelde: Naroepen.");
        assertThat(told(Language.DUTCH, false, "calling", "following")).isEqualTo("Je vertelde: Naroepen en Volgen.");
        assertThat(told(Language.DUTCH, false, "calling", "following", "threat"))
                .isEqualTo("Je vertelde: Naroepen, Volgen en Bedreigen.");
        assertThat(told(Language.ENGLISH, false, "calling", "following", "threat"))
                .isEqualTo("You told: Catcalls, Following, and Threats.");
        assertThat(told(ARABIC, false, "calling", "following", "threat")).isEqualTo("أ وب وج");
    }

    @Test
    void quiet_takes_the_harmless_wording_where_there_is_one() {
        assertThat(told(Language.DUTCH, true, "calling", "threat")).isEqualTo("Je vertelde: Naroepen en Bang maken.");
    }

    @Test
    void missing_text_names_key_and_language() {
        assertThatThrownBy(() -> catalogue.text(Language.ENGLISH, Line.of("call"), false, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no text 'call' in en");
        assertThatThrownBy(() -> catalogue.text(new Language("fr"), Line.of("call"), true, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no text 'call' in fr");
    }

    @Test
    void place_that_nothing_fills_is_named() {
        assertThatThrownBy(() -> catalogue.text(Language.DUTCH, Line.of("call"), false, Map.of("meldpunt", "ons")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("text 'call' in nl has {phone}, which nothing fills");
    }

    @Test
    void value_never_shows_in_an_exception() {
        var line = Line.of("left").with("left", new Arg.Plain("secret"));

        assertThatThrownBy(() -> catalogue.text(Language.DUTCH, line, false, Map.of()))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
    }

    @Test
    void words_come_without_a_text_too() {
        assertThat(catalogue.has(Language.DUTCH, new TextKey("filler"))).isFalse();
        assertThat(catalogue.words(Language.DUTCH, new TextKey("filler"))).containsExactly("hoi");
        assertThat(catalogue.words(Language.DUTCH, new TextKey("call"))).isEmpty();
        assertThat(catalogue.languages())
                .containsExactlyInAnyOrder(Language.DUTCH, Language.ENGLISH, POLISH, ARABIC);
    }

    @Test
    void many_threads_share_one_catalogue() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 4_000)
                    .<Callable<String>>mapToObj(i -> () -> catalogue
                            .text(Language.DUTCH, Line.of("left").with("left", new Arg.Plain("" + i)), false, Map.of()))
                    .toList();

            var texts = threads.invokeAll(tasks);

            for (int i = 2; i < texts.size(); i++) {
                assertThat(texts.get(i).get().replace(".", "")).isEqualTo("Nog " + i + " vragen");
            }
        }
    }

    private String told(Language language, boolean quiet, String... keys) {
        var labels = new Arg.Labels(Stream.of(keys).map(TextKey::new).toList());
        return catalogue.text(language, Line.of("told").with("answers", labels), quiet, Map.of());
    }

    private static Map<TextKey, Wording> texts(Language language, String... keysAndTexts) {
        var texts = new java.util.HashMap<TextKey, Wording>();
        texts.put(new TextKey("filler"), new Wording(null, List.of("hoi")));
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            texts.put(new TextKey(keysAndTexts[i]), new Wording(IcuText.of(language, keysAndTexts[i + 1]), List.of()));
        }
        return texts;
    }
}
