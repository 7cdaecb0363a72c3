package nl.meldwijzer.flow.yaml;

import java.io.IOException;
import java.util.stream.Stream;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.text.BrokenContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenFlowsTest {
    static Stream<BrokenContent> flows() throws IOException {
        return BrokenContent.all("broken-flows");
    }

    @ParameterizedTest
    @Fault(76)
    @MethodSource("flows")
    void broken_flow_gives_exactly_these_messages(BrokenContent flow) throws IOException {
        var reading = FlowReader.read(flow.files(), flow.catalogue(FlowFiles.LANGUAGES), FlowFiles.LANGUAGES);

        flow.hasExpected(reading.problems());
        assertThat(reading.content()).isNull();
    }
}
