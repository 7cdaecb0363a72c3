package nl.meldwijzer.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PiecesTest {
    private static final List<String> SENT = List.of("ik werd gevolgd", "door twee mannen", "met\nregels", "😀",
            "en toen niets");

    private Pieces pieces = Pieces.NONE;
    private String story = "";

    @Test
    void in_whatever_order_they_come_they_stand_as_they_were_sent() {
        var random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            var arrival = new ArrayList<>(IntStream.range(0, SENT.size()).boxed().toList());
            Collections.shuffle(arrival, random);
            pieces = Pieces.NONE;
            story = "eerder verteld";
            for (var number : arrival) comes(SENT.get(number), number + 1);

            assertThat(story).isEqualTo("eerder verteld\n" + String.join("\n", SENT));
        }
    }

    @Test
    void without_an_order_they_stand_as_they_came() {
        comes("b", 0);
        comes("a", 0);

        assertThat(story).isEqualTo("b\na");
        assertThat(pieces).isEqualTo(Pieces.NONE);
    }

    @Test
    void what_was_told_before_this_breath_is_never_cut() {
        story = "eerst";
        comes("c", 30);
        comes("a", 10);
        comes("b", 20);

        assertThat(story).isEqualTo("eerst\na\nb\nc");
    }

    @Test
    void only_the_newest_are_known_by_their_order() {
        for (int number = 100; number < 200; number++) comes("x", number);
        comes("late", 1);

        assertThat(pieces.all()).hasSizeLessThanOrEqualTo(16);
        assertThat(story.split("\n")).hasSize(101).contains("late");
    }

    private void comes(String words, long order) {
        var joined = pieces.join(story, words, order);
        story = joined.text();
        pieces = joined.pieces();
    }
}
