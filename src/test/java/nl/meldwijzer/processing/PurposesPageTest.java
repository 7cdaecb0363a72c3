package nl.meldwijzer.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.meldpunt.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/purposes.md` tells what each purpose switches.
class PurposesPageTest {
    @ParameterizedTest
    @EnumSource
    void page_names_the_fields_that_a_purpose_switches(Purpose purpose) throws IOException {
        var fields = FlowFiles.readShipped()
                .orThrow()
                .fields()
                .values()
                .stream()
                .filter(field -> field.purposes().contains(purpose))
                .map(field -> field.name().value())
                .sorted()
                .collect(Collectors.joining(", "));

        assertThat(Files.readAllLines(Path.of("docs/purposes.md")))
                .filteredOn(line -> line.startsWith("| `" + purpose.code() + "` |"))
                .singleElement()
                .asString()
                .contains("| " + (fields.isEmpty() ? "–" : fields) + " |");
    }
}
