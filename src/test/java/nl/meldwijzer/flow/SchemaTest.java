package nl.meldwijzer.flow;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTest {
    private static final java.nio.file.Path FOLDER = java.nio.file.Path.of("conversation-flows/schema");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<SourceFile> files() {
        return FlowFiles.shipped().stream().filter(file -> file.path().endsWith(".yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shipped_file_is_valid(SourceFile file) throws IOException {
        assertThat(errors(schemaOf(file), file.content())).as(file.path()).isEmpty();
    }

    @Test
    void every_kind_of_entry_of_an_example_is_valid() throws IOException {
        assertThat(errors("example", """
                meldpunt: demo
                medium: sms
                language: nl
                chat:
                  - they: "hoi"
                  - bot: [welcome.hello, welcome.danger]
                  - press: no
                  - bot: welcome.read-along
                  - share: [52.1, 5.1]
                  - send: voice
                  - send-at-once: [photo, "dit was het"]
                  - at-once: "en nog iets"
                  - wait: P3D
                  - edit: "anders"
                  - phase: report.role
                  - answers: { behaviour: [calling, following] }
                  - filed: { behaviour: [calling], story: "Hij liep mee" }
                  - phase: closed
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "dialogue | steps: { hello: { tell: welcome.hello } }",
            "dialogue | steps: { hello: { tell: welcome.hello, go: bye, choices: { a: bye } } }",
            "dialogue | steps: { hello: { tell: [], go: { when: snt, go: bye, otherwise: bye } } }",
            "dialogue | interrupt: help\nsteps: { hello: { resume: true } }",
            "dialogue | steps: { hello: { end: Hello there } }",
            "fields | fields: { who: { kind: one, purposes: [kinds], sensitivity: coded, keep-days: 1 } }",
            "fields | fields: { who: { kind: words, purposes: [], sensitivity: coded, keep-days: 1 } }",
            "fields | fields: { who: { kind: words, options: [a], purposes: [kinds], sensitivity: coded, keep-days: 1 } }",
            "moves | moves: { hello: welcome.hello }",
            "profile | name: Meldpunt",
            "referrals | referrals: { csg: { name: CSG, hours: always, source: a, checked-on: 2026-11-01, review-before: 2026-12-01 } }",
            "example | {meldpunt: demo, medium: fax, chat: [{ they: hoi }]}",
            "example | {meldpunt: demo, medium: sms, chat: [{ they: hoi, bot: welcome.hello }]}",
            "example | {meldpunt: demo, medium: sms, chat: [{ share: [52.1] }]}",
            "example | {meldpunt: demo, medium: sms, chat: [{ send: media }]}",
            "example | {meldpunt: demo, medium: sms, chat: [{ wait: 3 days }]}"})
    void wrong_file_is_invalid(String schemaAndContent) throws IOException {
        var parts = schemaAndContent.split(" \\| ", 2);

        assertThat(errors(parts[0], parts[1])).isNotEmpty();
    }

    @Test
    void schemas_name_what_the_code_names() throws IOException {
        assertThat(words("dialogue", "/$defs/guard")).containsExactlyElementsOf(
                Stream.of(Guard.values()).map(Guard::code).toList());
        assertThat(words("fields", "/$defs/purpose")).containsExactlyElementsOf(purposes());
        assertThat(words("profile", "/properties/purposes/items")).containsExactlyElementsOf(purposes());
        assertThat(words("fields", "/$defs/sensitivity")).containsExactlyElementsOf(
                Stream.of(Field.Sensitivity.values()).map(Field.Sensitivity::code).toList());
    }

    private static List<String> purposes() {
        return Stream.of(Purpose.values()).map(Purpose::code).toList();
    }

    private static List<String> words(String schema, String pointer) throws IOException {
        return schema(schema).getSchemaNode()
                .at(pointer + "/enum")
                .valueStream()
                .map(word -> word.stringValue())
                .toList();
    }

    private static String schemaOf(SourceFile file) {
        if (file.path().contains("/meldpunten/")) return "profile";
        if (file.path().contains("/examples/")) return "example";
        return switch (file.stem()) {
            case "fields", "moves", "referrals" -> file.stem();
            default -> "dialogue";
        };
    }

    private static List<Error> errors(String schema, String content) throws IOException {
        return schema(schema).validate(content, InputFormat.YAML);
    }

    private static Schema schema(String name) throws IOException {
        return SCHEMAS.getSchema(Files.readString(FOLDER.resolve(name + ".json")));
    }
}
