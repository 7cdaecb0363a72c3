package nl.meldwijzer.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meldwijzer.content.WholeUnderstanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class EvaluationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void figures_tell_what_agrees_and_failing_what_does_not() throws IOException {
        var file = Files.writeString(folder.resolve("labelled.tsv"), """
                message\tlanguage\tintent\tsignals
                wat is een aangifte\tnl\tdifference\tnone
                wie heeft mij gemeld\tnl\trights\tdanger
                """);
        var evaluation = new Evaluation();
        var labelled = Labelled.read(file);

        evaluation.add(labelled.getFirst(), new Reading("nl", "difference", List.of("suicide"), ""));
        evaluation.add(labelled.getLast(), new Reading("de", "rights", List.of("danger"), ""));

        assertThat(evaluation.macroF1()).isEqualTo(1, within(0.001));
        assertThat(evaluation.figures()).contains(
                "language nl: 1 of 2, 50.0 %", "signal danger found: 1 of 1, 100.0 %",
                "signal suicide false alarms: 1 of 2, 50.0 %");
        assertThat(evaluation.failing()).containsExactly(
                "signals [], not [suicide]: wat is een aangifte", "language nl, not de: wie heeft mij gemeld");
    }

    @Test
    void a_file_without_messages_is_told_where_and_how() throws IOException {
        var file = Files.writeString(folder.resolve("wrong.tsv"), "language\tintent\n");

        assertThatThrownBy(() -> Labelled.read(file)).hasMessageContaining("wrong.tsv:1: no column named message");
    }

    @Test
    void a_line_may_name_the_language_of_the_talk() {
        var understanding = WholeUnderstanding.load();

        assertThat(UnderstandCommand.seen(understanding, "en\tcan i talk to a human"))
                .isEqualTo(new Reading("en", "human", List.of(), "can i talk to a human"));
        assertThat(UnderstandCommand.seen(understanding, "bel 06-12345678").masked()).isEqualTo("bel […]");
    }
}
