package nl.meldwijzer.meldpunt.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Routekaart.Question;
import nl.meldwijzer.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RoutekaartTest {
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 24);
    private static final Map<String, Profile> SHIPPED = ProfileReader
            .read(FlowFiles.shipped(), FlowFiles.LANGUAGES, CHECKED)
            .orThrow();

    @Test
    void questions_are_the_whole_text_of_the_guidance_in_its_order() throws IOException {
        var guidance = Files.readAllLines(Path.of("src/test/resources/guidance/routekaart.txt"))
                .stream()
                .map(line -> line.split(": ", 2)[1])
                .collect(Collectors.joining(" "));

        var ours = Questions.all().stream().map(Question::text).collect(Collectors.joining(" "));

        assertThat(ours).isEqualTo(guidance);
        assertThat(Questions.all()).hasSize(62);
    }

    @Test
    void questions_stand_under_the_guidance_s_own_headings() throws IOException {
        for (var line : Files.readAllLines(Path.of("src/test/resources/guidance/routekaart.txt"))) {
            var parts = line.split(": ", 2);
            var ours = Questions.all()
                    .stream()
                    .filter(question -> question.part().equals(parts[0]))
                    .map(Question::text)
                    .collect(Collectors.joining(" "));

            assertThat(ours).as(parts[0]).contains(parts[1]);
        }
    }

    @Test
    void every_question_has_one_key() {
        assertThat(Questions.all()).extracting(Question::key)
                .doesNotHaveDuplicates()
                .allMatch(
                        key -> key.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Questions.phases()).containsExactly("preparation", "implementation", "monitoring");
    }

    @Test
    void every_shipped_profile_has_every_key_in_order() {
        var profiles = FlowFiles.shipped().stream().filter(file -> file.path().contains("/meldpunten/")).toList();

        assertThat(profiles).hasSize(10);
        for (var file : profiles) {
            var routekaart = routekaart(file);
            assertThat(List.copyOf(routekaart.keySet())).isEqualTo(Questions.phases());
            for (var phase : Questions.phases()) {
                assertThat(List.copyOf(Objects.requireNonNull(routekaart.get(phase)).keySet()))
                        .as(file.path())
                        .isEqualTo(Questions.of(phase).stream().map(Question::key).toList());
            }
        }
    }

    @Test
    void editors_show_the_question_beside_its_key() throws IOException {
        var schema = new JsonMapper()
                .readTree(Files.readString(Path.of("conversation-flows/schema/profile.json")))
                .at("/properties/routekaart/properties");

        for (var phase : Questions.phases()) {
            var questions = Questions.of(phase);
            JsonNode inPhase = schema.path(phase);
            assertThat(inPhase.path("required").valueStream().map(JsonNode::stringValue).toList())
                    .isEqualTo(questions.stream().map(Question::key).toList());
            for (var question : questions)
                assertThat(inPhase.at("/properties/" + question.key() + "/description").stringValue())
                        .isEqualTo(question.text());
        }
    }

    @Test
    void demo_is_filled_in_whole() {
        var demo = Objects.requireNonNull(SHIPPED.get("demo"));

        assertThat(demo.arrangements().routekaart().open()).isEmpty();
        assertThat(demo.arrangements().open()).isEmpty();
        assertThat(demo.isExample()).isFalse();
    }

    @Test
    void example_answers_name_their_source_and_leave_the_rest_open() {
        var examples = SHIPPED.values().stream().filter(Profile::isExample).toList();

        assertThat(examples).hasSize(9);
        for (var example : examples) {
            var routekaart = example.arrangements().routekaart();
            assertThat(routekaart.answers().values()).as(example.id())
                    .isNotEmpty()
                    .allMatch(
                            answer -> answer.source() != null);
            assertThat(routekaart.open()).as(example.id()).isNotEmpty();
            assertThat(routekaart.open().size() + routekaart.answers().size()).isEqualTo(62);
            assertThat(example.practice()).as(example.id()).isTrue();
        }
    }

    private static Map<String, Map<String, Object>> routekaart(SourceFile file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var all = yaml.<Map<String, Map<String, Map<String, Object>>>>load(file.content());
        return Objects.requireNonNull(all.get("routekaart"));
    }
}
