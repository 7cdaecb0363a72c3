package nl.meldwijzer.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainlyTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u00a0\u2003", "\u200b\u200d\u2060\ufeff", "\u202e\u2069",
            "\u3164\u115f\u2800",
            "\u0301\ufe0f", "\u0000"})
    void nothing_to_be_seen_is_no_text(String text) {
        assertThat(Plainly.shows(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "😀", "\u200b1", "م", "\ufffd", "🇳🇱"})
    void whatever_is_drawn_is_text(String text) {
        assertThat(Plainly.shows(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'  Ja, grààg!! 😀',ja graag", "j\u200ba\u00ad,ja", "\u202e\u2067nee\u2069,nee", "１\uFE0F\u20E3,1",
            "٢,2", "😀👍🏽,''", "ﬁets,fiets", "NEE\u0301,nee", "\u202eja\u202c,ja", "\u200f٢\u200e,2", "1\u200b,1",
            "\ufeff2\u2060,2",
            "نع\u0640م,نعم", "\u2066n\u200dee\u2069\u200b!,nee"})
    void words_are_matched_without_what_cannot_be_seen(String text, String plain) {
        assertThat(Plainly.written(text)).isEqualTo(plain);
    }
}
