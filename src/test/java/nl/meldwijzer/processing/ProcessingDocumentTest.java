package nl.meldwijzer.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessingDocumentTest {
    private static final Content CONTENT = Content.read(Path.of("conversation-flows"), Path.of("locales"),
            LocalDate.of(2026, 11, 24)).orThrow();

    static Stream<Profile> profiles() {
        return CONTENT.profiles().values().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void document_in_docs_is_current(Profile profile) throws IOException {
        var file = Path.of("docs/processing", profile.id() + ".md");

        assertThat(Files.readString(file))
                .as("write %s anew with the command: processing %s", file, profile.id())
                .isEqualTo(document(profile));
    }

    @Test
    void docs_hold_a_document_of_every_profile_and_no_other() throws IOException {
        try (var files = Files.list(Path.of("docs/processing"))) {
            var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names).isEqualTo(
                    profiles().map(profile -> profile.id() + ".md").collect(Collectors.toSet()));
        }
    }

    @Test
    void a_field_without_a_purpose_stands_among_those_that_are_not_asked() {
        var onlyCounts = withPurposes(Set.of(Purpose.NUMBERS));

        assertThat(document(onlyCounts)).contains("| Leeftijd").doesNotContain("| numbers, kinds |");
        assertThat(Asked.by(onlyCounts, CONTENT.flow().fields().values()).leftOut())
                .extracting(field -> field.name().value())
                .contains("behaviour", "place", "story");
    }

    @Test
    void each_asked_field_names_only_purposes_of_this_meldpunt() {
        profiles().forEach(profile -> {
            for (var reason : Asked.by(profile, CONTENT.flow().fields().values()).reasons())
                assertThat(profile.purposes()).containsAll(reason.purposes());
        });
    }

    @Test
    void what_is_open_is_listed_and_nothing_else_is() {
        assertThat(document(profile("demo"))).endsWith("Niets.\n").doesNotContain("nog te beslissen**");
        assertThat(document(profile("almere"))).contains("- `problem`: Welk probleem moet het meldpunt oplossen?",
                "- `legal-ground`", "heeft dit meldpunt niet");
    }

    private static Profile withPurposes(Set<Purpose> purposes) {
        var demo = profile("demo");
        return new Profile(demo.id(), demo.name(), demo.municipality(), demo.languages(), purposes, demo.phone(),
                demo.hours(), demo.privacyPage(), demo.arrangements(), false);
    }

    private static Profile profile(String id) {
        return Objects.requireNonNull(CONTENT.profiles().get(id));
    }

    private static String document(Profile profile) {
        return ProcessingDocument.of(profile, CONTENT.flow().fields().values(), CONTENT.catalogue());
    }
}
