package nl.meldwijzer.conversation;

import nl.meldwijzer.text.Arg;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnWordsTest {
    @Test
    void short_words_are_shown_as_they_are() {
        assertThat(shown("één😀 steegje")).isEqualTo("één😀 steegje");
        assertThat(shown("a".repeat(200))).isEqualTo("a".repeat(200));
    }

    @Test
    void of_long_words_the_beginning_is_shown_cut_between_words() {
        assertThat(shown("hij liep mee ".repeat(800))).hasSizeBetween(190, 203).endsWith("...").doesNotContain("  ");
        assertThat(shown("👨‍👩‍👧".repeat(100))).isEqualTo("👨‍👩‍👧".repeat(25) + "...");
    }

    @Test
    void words_cannot_turn_the_text_around_them() {
        assertThat(shown("\u202eabc\u202c \u2069\u2067")).isEqualTo("abc");
        assertThat(shown("\u2069مرحبا\u202e")).isEqualTo("\u2068مرحبا\u2069");
        assertThat(shown("\u202e")).isEmpty();
    }

    private static String shown(String words) {
        return ((Arg.Plain) OwnWords.shown(words)).value();
    }
}
