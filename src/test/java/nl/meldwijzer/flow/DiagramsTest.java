package nl.meldwijzer.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.content.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/flows/` draws every dialogue as it is.
class DiagramsTest {
    private static final Path FOLDER = Path.of("docs/flows");
    private static final Flow FLOW = FlowFiles.readShipped().orThrow();

    static Stream<String> dialogues() {
        return FLOW.steps().keySet().stream().map(StepName::dialogue).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void diagram_is_current(String dialogue) throws IOException {
        Page.isCurrent(FOLDER.resolve(dialogue + ".md"), new Diagram(FLOW, dialogue).page());
    }

    @Test
    void index_is_current() throws IOException {
        var list = dialogues().map(name -> "- [%s](%s.md)".formatted(name, name)).collect(Collectors.joining("\n"));

        Page.isCurrent(FOLDER.resolve("README.md"),
                """
                        # The dialogues, drawn

                        A hexagon asks, a box tells, a circle ends or goes back, a rounded box is a step of another dialogue. Below an arrow stands what
                        the person does (`next` is any answer), after the comma a guard. Interrupts can be called from every question.
                        A test keeps these pages current; `-Dpages.write=true` writes them anew.

                        """
                        + list + "\n");
    }

    @Test
    void there_is_no_page_of_a_dialogue_that_is_gone() throws IOException {
        try (var pages = Files.list(FOLDER)) {
            var known = Stream.concat(dialogues().map(name -> name + ".md"), Stream.of("README.md")).toList();
            assertThat(pages.map(page -> page.getFileName().toString())).isSubsetOf(known);
        }
    }
}
