package nl.meldwijzer.simulator.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    private static final Pattern KEY = Pattern.compile("words\\.get\\('([^']+)'[,)]");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"landing", "simulator"})
    void every_word_of_a_page_is_there(String page) throws IOException {
        var used = KEY.matcher(text("/templates/" + page + ".html")).results().map(found -> found.group(1)).toList();

        assertThat(used).isNotEmpty().allMatch(keys("nl")::contains);
    }

    @Test
    void another_language_than_ours_gives_dutch() {
        assertThat(Words.in("tr").language()).isEqualTo("nl");
        assertThat(Words.in("en").get("landing.off")).isEqualTo("off");
    }

    private static Set<String> keys(String language) throws IOException {
        var words = new Properties();
        words.load(new java.io.StringReader(text("/nl/meldwijzer/simulator/web/words_" + language + ".properties")));
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static String text(String resource) throws IOException {
        try (var in = WordsTest.class.getResourceAsStream(resource)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
