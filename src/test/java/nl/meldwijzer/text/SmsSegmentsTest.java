package nl.meldwijzer.text;

import nl.meldwijzer.text.SmsSegments.Alphabet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsSegmentsTest {
    @ParameterizedTest
    @CsvSource({
            "a, 0, 0, 1",
            "a, 1, 1, 1",
            "a, 160, 160, 1",
            "a, 161, 161, 2",
            "a, 306, 306, 2",
            "a, 307, 307, 3",
            "a, 459, 459, 3",
            "a, 460, 460, 4",
            "€, 80, 160, 1",
            "€, 81, 162, 2",
            "€, 152, 304, 2",
            "€, 153, 306, 3"})
    void gsm_text_counts_septets(String letter, int times, int septets, int segments) {
        assertThat(SmsSegments.of(letter.repeat(times)))
                .isEqualTo(new SmsSegments(Alphabet.GSM_7, septets, segments));
    }

    @ParameterizedTest
    @CsvSource({
            "ë, 1, 1, 1",
            "ë, 70, 70, 1",
            "ë, 71, 71, 2",
            "ë, 134, 134, 2",
            "ë, 135, 135, 3",
            "😀, 35, 70, 1",
            "😀, 36, 72, 2",
            "😀, 66, 132, 2",
            "😀, 67, 134, 3"})
    void other_text_counts_utf_16_units(String letter, int times, int units, int segments) {
        assertThat(SmsSegments.of(letter.repeat(times)))
                .isEqualTo(new SmsSegments(Alphabet.UCS_2, units, segments));
    }

    @ParameterizedTest
    @CsvSource({
            // letters before one '€', letters after it, segments
            "151, 153, 2",
            "151, 154, 3",
            "152, 151, 2",
            "152, 152, 3",
            "153, 151, 2",
            "153, 152, 3"})
    void septet_pair_is_never_split_over_two_segments(int before, int after, int segments) {
        var counted = SmsSegments.of("a".repeat(before) + "€" + "a".repeat(after));

        assertThat(counted).isEqualTo(new SmsSegments(Alphabet.GSM_7, before + 2 + after, segments));
    }

    @ParameterizedTest
    @CsvSource({"65, 67, 2", "65, 68, 3", "66, 65, 2", "66, 66, 3", "67, 65, 2", "67, 66, 3"})
    void surrogate_pair_is_never_split_over_two_segments(int before, int after, int segments) {
        var counted = SmsSegments.of("ë".repeat(before) + "😀" + "ë".repeat(after));

        assertThat(counted).isEqualTo(new SmsSegments(Alphabet.UCS_2, before + 2 + after, segments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"één", "Eén café", "à è é ì ò ù", "ä ö ü Ä Ö Ü ß ñ Ñ å Å ø Ø æ Æ", "[a] {b} ~ ^ | \\ €",
            "@£$¥ ¡¿ §", "ΔΦΓΛΩΠΨΣΘΞ"})
    void gsm_alphabet_holds(String text) {
        assertThat(SmsSegments.of(text).alphabet()).isEqualTo(Alphabet.GSM_7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vóór", "geïnteresseerd", "België", "e\u0301e\u0301n", "ç", "ê", "á í ó ú", "’", "“", "…",
            "–", "•", "\u00a0", "`", "\t", "İ ı ş ğ", "ą ł ż", "مرحبا", "привіт", "ሰላም", "😀"})
    void every_other_character_makes_the_whole_text_ucs_2(String text) {
        var counted = SmsSegments.of("a".repeat(100) + text);

        assertThat(counted.alphabet()).isEqualTo(Alphabet.UCS_2);
        assertThat(counted.segments()).isEqualTo(2);
    }
}
