package nl.meldwijzer.content;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every talk in `conversation-flows/examples` comes out as it is written there. The state is stored and read back
/// between turns.
class ExamplesTest {
    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
    private static final Machine MACHINE = new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()),
            CONTENT.catalogue(), CONTENT.referralChoice());

    static Stream<Example> examples() {
        return ContentFiles.of(null, "conversation-flows").under("examples").stream().map(Example::read);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comes_out_as_written(Example example) {
        new Rehearsal(MACHINE, CONTENT.profiles(), example).play();
    }

    @Test
    void there_are_examples() {
        assertThat(examples()).hasSizeGreaterThan(10);
    }

    @Test
    void the_shipped_content_has_no_problem() {
        assertThat(Content.read(null, null, LocalDate.of(2026, 11, 24)).problems()).isEqualTo(List.of());
    }
}
