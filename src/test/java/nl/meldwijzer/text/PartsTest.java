package nl.meldwijzer.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartsTest {
    @Test
    void text_that_fits_is_one_part_as_it_is() {
        assertThat(Parts.of("", 10)).containsExactly("");
        assertThat(Parts.of(" 12345678 ", 10)).containsExactly(" 12345678 ");
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void medium_limits_its_parts(Medium medium) {
        int longest = medium.longestText();

        assertThat(Parts.of("a".repeat(longest), medium)).hasSize(1);
        assertThat(Parts.of("a".repeat(longest + 1), medium)).extracting(String::length).containsExactly(longest, 1);
        assertThat(Parts.of("a ".repeat(longest), medium)).allMatch(part -> part.length() <= longest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', value = {
            "one two.\\n\\nthree. four fi/one two./three. four fi/",
            "one two. three\\nfour five si/one two. three/four five si/",
            "one two. three four five six/one two./three four five/six",
            "one two three four five six/one two three/four five six/",
            "onetwothreefourfivesixseven/onetwothreefour/fivesixseven/",
            "one.two.three four-five-six/one.two.three/four-five-six/",
            "a b c d onetwothreefourfivesix/a b c d/onetwothreefour/fivesix"})
    void cut_stands_between_paragraphs_lines_sentences_words(String text, String one, String two, String three) {
        var expected = new ArrayList<>(List.of(one, two));
        if (three != null) expected.add(three);

        assertThat(Parts.of(text.replace("\\n", "\n"), 15)).isEqualTo(expected);
    }

    @Test
    void cut_that_would_leave_little_is_not_taken() {
        assertThat(Parts.of("a\n\nbb cc dd ee ff gg", 15)).containsExactly("a\n\nbb cc dd ee", "ff gg");
    }

    @Test
    void white_space_only_at_the_cuts_goes() {
        assertThat(Parts.of("one  two \n\n  three   four", 12)).containsExactly("one  two", "three   four");
        assertThat(Parts.of(" ".repeat(30), 12)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👨‍👩‍👧", "🇳🇱", "e\u0301", "👍🏽", "क्षि", "각", "\r\n", " \u0301"})
    void what_looks_like_one_character_is_never_cut(String grapheme) {
        int longest = 2 * grapheme.length() + 1;

        for (int shift = 0; shift < longest; shift++) {
            var text = "x".repeat(shift) + grapheme.repeat(12);

            assertThat(Parts.of(text, longest)).allSatisfy(part -> {
                assertThat(part.length()).isLessThanOrEqualTo(longest);
                assertThat(part.replace(grapheme, "").replace("x", "")).isEmpty();
            });
        }
    }

    @Test
    void character_longer_than_a_part_is_cut_between_code_points() {
        var parts = Parts.of("😀" + "\u0301".repeat(10) + "😀", 5);

        assertThat(parts).allMatch(part -> part.length() <= 5);
        assertThat(String.join("", parts)).isEqualTo("😀" + "\u0301".repeat(10) + "😀");
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void parts_are_numbered_when_there_are_several_and_the_numbers_count(Medium medium) {
        int longest = medium.longestText();

        assertThat(Parts.numbered("a".repeat(longest), medium)).containsExactly("a".repeat(longest));
        assertThat(Parts.numbered("a".repeat(longest + 1), medium))
                .containsExactly("(1/2) " + "a".repeat(longest - 6), "(2/2) aaaaaaa");
        assertThat(Parts.numbered("a".repeat(longest) + " ", medium)).containsExactly("a".repeat(longest));
        assertThat(Parts.numbered("😀".repeat(5_000), medium)).allMatch(part -> part.length() <= longest);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16, 153, 160, 1_024, 1_600})
    void numbered_parts_put_together_are_the_text(int longest) {
        for (int length : List.of(longest - 1, longest, longest + 1, 9 * (longest - 6), 9 * (longest - 6) + 1,
                12 * longest)) {
            var text = "één😀x".repeat(length / 6) + "y".repeat(length % 6);

            var parts = Parts.numbered(text, longest);

            assertThat(parts).allMatch(part -> part.length() <= longest);
            if (parts.size() > 1) {
                for (int at = 0; at < parts.size(); at++)
                    assertThat(parts.get(at)).startsWith("(" + (at + 1) + "/" + parts.size() + ") ");
            }
            assertThat(String.join("", parts.stream().map(part -> withoutNumber(part, parts.size())).toList()))
                    .isEqualTo(text);
        }
    }

    /// Plain, with a letter that needs the larger alphabet, and with signs of two and of eight units at every place.
    @ParameterizedTest
    @EnumSource(Medium.class)
    @Fault(52)
    void a_text_of_every_length_is_cut_between_characters_numbered_and_whole_again_when_joined(Medium medium) {
        for (int length : List.of(161, 306, 1_600, 1_601, 4_096, 4_097, 5_000)) {
            for (var sign : List.of("a", "ë", "€", "😀", "👨‍👩‍👧", "e\u0301")) {
                for (int before = 0; before < sign.length(); before++) {
                    var text = "x".repeat(before) + sign.repeat(length / sign.length());

                    var parts = Parts.numbered(text, medium);

                    assertThat(parts).allMatch(part -> part.length() <= medium.longestText());
                    var bare = parts.stream().map(part -> withoutNumber(part, parts.size())).toList();
                    assertThat(String.join("", bare)).isEqualTo(text);
                    assertThat(bare).allMatch(part -> part.replace("x", "").replace(sign, "").isEmpty());
                }
            }
        }
    }

    @Test
    void ten_parts_leave_less_room_than_nine() {
        assertThat(Parts.numbered("a".repeat(9 * 14), 20)).hasSize(9).allMatch(part -> part.length() == 20);
        assertThat(Parts.numbered("a".repeat(9 * 14 + 1), 20)).hasSize(11)
                .allMatch(part -> part.length() <= 20)
                .last()
                .isEqualTo("(11/11) aaaaaaa");
    }

    private static String withoutNumber(String part, int parts) {
        return parts == 1 ? part : part.substring(part.indexOf(' ') + 1);
    }

    @Test
    void part_of_one_unit_could_not_hold_every_character() {
        assertThatThrownBy(() -> Parts.of("ab", 1)).hasMessage("parts of 1 units are too short");
    }

    @Test
    void parts_put_together_are_the_text_but_for_white_space() {
        var random = new Random(20261124);
        var pieces = List.of("a", "Zeg", "één", "😀", "👨‍👩‍👧", "🇳🇱", "e\u0301", " ", "  ", "\n", "\n\n", ". ",
                "! ", "0800-0188", "\r\n",
                "مرحبا");

        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) text.append(pieces.get(random.nextInt(pieces.size())));
            int longest = 8 + random.nextInt(40);

            var parts = Parts.of(text.toString(), longest);

            assertRejoins(text.toString(), parts, longest);
        }
    }

    private static void assertRejoins(String text, List<String> parts, int longest) {
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        int at = 0;
        for (var part : parts) {
            assertThat(part.length()).isLessThanOrEqualTo(longest);
            int from = text.length() <= longest ? 0 : text.indexOf(part, at);
            assertThat(text.substring(at, from)).isBlank();
            assertThat(boundaries.isBoundary(from)).isTrue();
            at = from + part.length();
            assertThat(at == text.length() || boundaries.isBoundary(at)).isTrue();
        }
        assertThat(text.substring(at)).isBlank();
    }
}
