package nl.meldwijzer.conversation;

import nl.meldwijzer.content.Content;
import nl.meldwijzer.understanding.Urgency.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UrgentWordsTest {
    private static final UrgentWords WORDS = new UrgentWords(content().catalogue(),
            nl.meldwijzer.content.WholeUnderstanding.signals());

    @ParameterizedTest
    @ValueSource(strings = {"112", "bel 112!!", "112?", "HELP", "help me", "hulp", "Help mij alsjeblieft", "ja",
            "Ja, help!",
            "yes", "ik heb hulp nodig hij is er weer", "１１２"})
    void these_say_danger(String text) {
        assertThat(WORDS.of(text)).isIn(Need.DANGER, Need.SIGNAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoi", "", "1120", "0611212345", "nee", "wat is het verschil", "ja leuk"})
    void these_can_wait(String text) {
        assertThat(WORDS.of(text)).isEqualTo(Need.NONE);
    }

    @Test
    void whoever_wants_to_be_gone_cannot_wait_either() {
        assertThat(WORDS.of("Weg!")).isEqualTo(Need.LEAVE);
    }

    private static Content content() {
        return java.util.Objects.requireNonNull(
                Content.read(null, null, java.time.LocalDate.of(2026, 11, 20)).content());
    }
}
