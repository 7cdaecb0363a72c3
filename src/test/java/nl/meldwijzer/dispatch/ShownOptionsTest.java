package nl.meldwijzer.dispatch;

import java.util.List;
import java.util.stream.IntStream;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShownOptionsTest {
    @ParameterizedTest
    @CsvSource({"TELEGRAM,2,2,4", "TELEGRAM,12,2,14", "SMS,2,0,0", "WHATSAPP,2,1,3", "WHATSAPP,3,2,3", "WHATSAPP,0,3,3",
            "WHATSAPP,0,4,0", "WHATSAPP,4,2,6", "WHATSAPP,8,2,10", "WHATSAPP,9,2,9", "WHATSAPP,10,3,10",
            "WHATSAPP,11,2,0"})
    void a_medium_shows_what_it_can_and_options_before_commands(Medium medium, int options, int commands, int shown) {
        var question = new Effect.Question(1, false, true, some("option", options), some("command", commands), null);

        var ids = ShownOptions.of(question, medium).stream().map(Effect.Option::id).toList();

        assertThat(ids).hasSize(shown);
        assertThat(ids.stream().filter(id -> id.startsWith("option"))).hasSize(shown == 0 ? 0 : options);
    }

    private static List<Effect.Option> some(String kind, int count) {
        return IntStream.range(0, count).mapToObj(at -> new Effect.Option(kind + at, Line.of("a.b"))).toList();
    }
}
