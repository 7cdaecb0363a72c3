package nl.meldwijzer.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GateTest {
    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();

    @Test
    void shipped_content_passes() {
        assertThat(Gate.problems(CONTENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Waarom liep je daar? | it says 'waarom'",
            "Wil je iets vertellen over de dader? Dat mag hier. | it says 'dader'",
            "Indien je wilt, kun je hier schrijven wat er is gebeurd. | the word 'indien' is hard",
            "Aangifte doen? Dat kan. | a locked screen shows 'aangifte'",
            "Wil je vertellen wat er is gebeurd en waar het was en wanneer het was en wie erbij was en wat je daarna hebt gedaan en hoe het nu gaat? | a sentence has",
            "Vertel iets over de ongelijkebehandelingssituatie. | is long. Take an easier one"})
    void breach_is_found_with_its_step_and_its_remedy(String text, String problem) {
        assertThat(Gate.problems(with("report.story", text))).anySatisfy(
                line -> assertThat(line).startsWith("nl, step report.story, ").contains(problem).endsWith("."));
    }

    @Test
    void text_that_costs_too_many_sms_is_found() {
        var dear = "Dit is een zin van ons. ".repeat(60);

        assertThat(Gate.problems(with("report.story", dear)))
                .anySatisfy(line -> assertThat(line).contains("report.story, sms: it costs"));
    }

    private static Content with(String key, String text) {
        var other = new Replaced(CONTENT.catalogue(), new TextKey(key), text);
        return new Content(other, CONTENT.flow(), CONTENT.profiles(), CONTENT.referrals(),
                CONTENT.signals());
    }

    /// A catalogue in which one Dutch text is another.
    private record Replaced(Catalogue catalogue, TextKey key, String text) implements Catalogue {
        @Override
        public Set<Language> languages() {
            return catalogue.languages();
        }

        @Override
        public boolean has(Language language, TextKey wanted) {
            return catalogue.has(language, wanted);
        }

        @Override
        public String text(Language language, Line line, boolean quiet, Map<String, String> facts) {
            return language.equals(Language.DUTCH) && line.key().equals(key)
                    ? text
                    : catalogue.text(language, line, quiet, facts);
        }

        @Override
        public Set<String> below(Language language, TextKey wanted) {
            return catalogue.below(language, wanted);
        }

        @Override
        public List<String> words(Language language, TextKey wanted) {
            return catalogue.words(language, wanted);
        }
    }
}
