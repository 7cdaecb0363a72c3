package nl.meldwijzer.text;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {
    private static final List<String> KNOWN = List.of("place", "place-kind", "go", "report.wish");

    @Test
    void one_wrong_letter_is_near() {
        assertThat(Nearest.to("plase", KNOWN)).contains("place");
        assertThat(Nearest.hint("plase", KNOWN, "")).isEqualTo("Did you mean 'place'?");
    }

    @Test
    void swapped_letters_are_one_slip() {
        assertThat(Nearest.to("og", KNOWN)).contains("go");
    }

    @Test
    void two_slips_are_too_many_for_a_short_word() {
        assertThat(Nearest.to("at", KNOWN)).isEmpty();
        assertThat(Nearest.to("repot.wisj", KNOWN)).contains("report.wish");
    }

    @Test
    void without_a_near_word_the_other_way_out_is_named() {
        assertThat(Nearest.hint("street", KNOWN, "Add it.")).isEqualTo("Add it.");
    }
}
