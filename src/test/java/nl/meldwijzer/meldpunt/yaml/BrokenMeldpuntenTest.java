package nl.meldwijzer.meldpunt.yaml;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.text.BrokenContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenMeldpuntenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static Stream<BrokenContent> files() throws IOException {
        return BrokenContent.all("broken-meldpunten");
    }

    @ParameterizedTest
    @MethodSource("files")
    void broken_file_gives_exactly_these_messages(BrokenContent broken) throws IOException {
        var catalogue = broken.catalogue(FlowFiles.LANGUAGES);
        var profiles = ProfileReader.read(broken.files(), catalogue.languages(), TODAY).problems();
        var referrals = ReferralReader.read(broken.files(), catalogue, TODAY).problems();

        broken.hasExpected(Stream.of(profiles, referrals).flatMap(problems -> problems.stream()).sorted().toList());
    }
}
