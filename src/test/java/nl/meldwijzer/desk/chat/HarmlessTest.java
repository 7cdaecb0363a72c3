package nl.meldwijzer.desk.chat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.desk.chat.Harmless.Piece;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HarmlessTest {
    @ParameterizedTest
    @ValueSource(strings = {"hij liep achter me aan", "<script>alert('x')</script>", "=HYPERLINK(\"http://x\")",
            "regel een\nregel twee\teinde", "مرحبا، كيف حالك؟", "می‌خواهم", "👩‍👩‍👧 ❤️ 👍🏽", "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
            "één café naïef", "नमस्ते",
            "Việt ngữ"})
    void what_people_write_is_shown_as_it_is(String words) {
        assertThat(shown(Harmless.of(words))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C,
            0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x180E, 0x0000, 0x0007, 0x001B, 0x007F, 0x0085, 0xFFF9,
            0xE0041, 0xE0100, 0x3164, 0x115F, 0xE000, 0xFFFF})
    void what_cannot_be_seen_becomes_a_mark(int point) {
        var words = "voor" + Character.toString(point) + "na";

        assertThat(Harmless.of(words).shown()).extracting(Piece::text, Piece::mark, Piece::times)
                .containsExactly(tuple("voor", "", 1), tuple("", "U+%04X".formatted(point), 1), tuple("na", "", 1));
    }

    @Test
    void a_lone_half_of_a_character_becomes_a_mark() {
        assertThat(shown(Harmless.of("a\uD83Db"))).isEqualTo("a[U+D83D]b");
    }

    @Test
    void the_same_mark_in_a_row_is_counted() {
        assertThat(Harmless.of("​".repeat(40)).shown()).singleElement()
                .extracting(Piece::mark, Piece::times)
                .containsExactly("U+200B", 40);
    }

    @Test
    void signs_that_are_piled_up_are_cut_down() {
        var shown = Harmless.of("z" + "̕".repeat(300) + "algo").shown();

        assertThat(shown.getFirst().text()).hasSizeLessThan(10);
        assertThat(shown.getLast().text()).isEqualTo("algo");
    }

    @Test
    void separators_of_lines_are_lines() {
        assertThat(shown(Harmless.of("een\u2028twee\r\ndrie"))).isEqualTo("een\ntwee\ndrie");
    }

    @Test
    @Fault(73)
    void a_line_of_100_kilobytes_is_cut_and_whole() {
        var words = "lang ".repeat(20_480);

        var harmless = Harmless.of(words);

        assertThat(text(harmless.shown().stream())).hasSize(Harmless.MOST_SHOWN);
        assertThat(shown(harmless)).isEqualTo(words);
        assertThat(harmless.thousandsMore()).isEqualTo(99);
    }

    @Test
    void it_is_not_cut_within_what_is_read_as_one() {
        var family = "👩‍👩‍👧";
        var words = "x".repeat(Harmless.MOST_SHOWN - 3) + family + "einde";

        var harmless = Harmless.of(words);

        assertThat(shown(harmless)).isEqualTo(words);
        assertThat(text(harmless.rest().stream())).startsWith(family);
    }

    @Test
    void a_preview_is_one_short_line() {
        assertThat(Harmless.of("een\n\n twee").preview()).isEqualTo("een twee");
        assertThat(Harmless.of("woord ".repeat(100)).preview()).hasSizeLessThan(100).endsWith("…");
        assertThat(Harmless.of("").preview()).isEmpty();
    }

    @Test
    void nothing_that_was_said_is_in_its_name() {
        assertThat(Harmless.of("geheim").toString()).doesNotContain("geheim");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static String shown(Harmless harmless) {
        return text(Stream.concat(harmless.shown().stream(), harmless.rest().stream()));
    }

    private static String text(Stream<Piece> pieces) {
        return pieces.map(piece -> piece.isMark() ? "[" + piece.mark() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
