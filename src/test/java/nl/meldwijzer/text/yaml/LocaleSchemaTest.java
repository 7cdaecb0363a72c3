package nl.meldwijzer.text.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import nl.meldwijzer.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LocaleSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(LocaleFiles.text(Path.of("conversation-flows/schema/locale.json")), InputFormat.JSON);

    @Test
    void every_shipped_file_has_the_form_that_the_schema_describes() {
        assertThat(LocaleFiles.in(LocaleFiles.SHIPPED))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(problems(file.content())).as(file.path()).isEmpty());
    }

    @Test
    void schema_refuses_what_the_reader_refuses() {
        var broken = Path.of("src/test/resources/broken-locales");

        for (var name : List.of("no-language", "bad-language", "no-texts", "unknown-entry", "bad-key",
                "neither-text-nor-words",
                "word-that-never-matches")) {
            var files = LocaleFiles.in(broken.resolve(name)).stream().map(SourceFile::content).toList();
            assertThat(files).as(name).anySatisfy(content -> assertThat(problems(content)).isNotEmpty());
        }
        assertThat(LocaleFiles.in(broken.resolve("not-reviewed"))).filteredOn(file -> !file.path().startsWith("nl"))
                .allSatisfy(file -> assertThat(problems(file.content())).as(file.path()).isNotEmpty());
    }

    private static List<Error> problems(String content) {
        var data = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(content);
        return SCHEMA.validate(JsonMapper.builder().build().writeValueAsString(data), InputFormat.JSON);
    }
}
