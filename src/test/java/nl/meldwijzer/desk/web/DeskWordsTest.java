package nl.meldwijzer.desk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeskWordsTest {
    private static final Pattern KEY = Pattern.compile("words(?:\\(\\))?\\.get\\('([^']+)'[,)]");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout", "queue", "talk", "parts", "nothing", "accessibility"})
    void every_word_of_a_page_is_there(String page) throws IOException {
        var used = KEY.matcher(text("/templates/desk/" + page + ".html")).results().map(found -> found.group(1));

        assertThat(used.toList()).isNotEmpty().allMatch(keys("nl")::contains);
    }

    @Test
    void everything_that_can_happen_has_its_words() {
        var words = Words.in("nl");

        for (var what : ChatLine.What.values()) assertThat(words.get("line." + what.code())).isNotBlank();
        for (var medium : Medium.values()) assertThat(words.get("medium." + medium.code())).isNotBlank();
        for (var kind : SafetySignal.Kind.values()) assertThat(words.get("signal." + kind.code())).isNotBlank();
        for (var outcome : Ending.Outcome.values()) assertThat(words.get("close." + outcome.code())).isNotBlank();
        for (var state : Set.of("waiting", "other", "bot"))
            assertThat(words.get("state." + state, "Sam")).isNotBlank();
    }

    @Test
    void another_language_than_ours_gives_dutch_and_names_are_in_it() {
        assertThat(Words.in("tr").language()).isEqualTo("nl");
        assertThat(Words.in("nl").nameOf(new Language("ar"))).isEqualTo("Arabisch");
        assertThat(Words.in("en").count("waits", 1)).isEqualTo("waits 1 minute");
        assertThat(Words.in("en").count("waits", 4)).isEqualTo("waits 4 minutes");
    }

    private static Set<String> keys(String language) throws IOException {
        var words = new Properties();
        words.load(new java.io.StringReader(text("/nl/meldwijzer/desk/words_" + language + ".properties")));
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static String text(String resource) throws IOException {
        try (var in = DeskWordsTest.class.getResourceAsStream(resource)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
