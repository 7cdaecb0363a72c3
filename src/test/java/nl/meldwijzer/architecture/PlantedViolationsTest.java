package nl.meldwijzer.architecture;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every rule is shown a small building that breaks it: a rule that cannot fail protects nothing.
class PlantedViolationsTest {
    @ParameterizedTest
    @EnumSource
    void a_breach_is_told_in_a_sentence(Rule rule) {
        var planted = planted(rule);

        assertThat(rule.breaches(planted.building()))
                .zipSatisfy(planted.sentences(), (breach, sentence) -> assertThat(breach).startsWith(sentence));
    }

    private static Planted planted(Rule rule) {
        return switch (rule) {
            case ONLY_WHAT_THE_TABLE_ALLOWS -> new Planted(
                    "sideways", "text.Greeting uses engine.Door (Greeting.java). The table lets text use nothing.");
            case CORE_USES_THE_JDK_ALONE -> new Planted(
                    "library",
                    "conversation.Machine uses org.springframework.stereotype.Component (Machine.java). A core room uses the JDK alone",
                    "flow.Loader uses java.nio.file.Path (Loader.java). A core room uses the JDK alone, without input and output");
            case OWN_PACKAGES_SEE_NO_SUB_PACKAGES -> new Planted(
                    "down", "text.Greeting uses text.icu.Wording (Greeting.java). Let it use a port");
            case CORE_KNOWS_NO_CLOCK_AND_NO_CHANCE -> new Planted(
                    "clock", "conversation.Impatient asks Clock.millis (Impatient.java:14). In a core room time",
                    "conversation.Impatient asks Instant.now (Impatient.java:13)",
                    "conversation.Impatient asks Random.new (Impatient.java:13)",
                    "conversation.Impatient asks Random.nextInt (Impatient.java:13)",
                    "conversation.Impatient asks System.currentTimeMillis (Impatient.java:13)",
                    "conversation.Impatient asks UUID.randomUUID (Impatient.java:10)");
            case ONLY_THE_ENGINE_TOUCHES_CONVERSATIONS -> new Planted(
                    "store", "app.Wiring uses engine.ConversationStore (Wiring.java:9). Only the engine changes",
                    "dispatch.Meddler uses engine.ConversationStore (Meddler.java). Only the engine changes");
            case LIBRARIES_STAY_AT_HOME -> new Planted(
                    "leak",
                    "engine.Spelling uses com.ibm.icu.text.PluralRules (Spelling.java). com.ibm.icu stays in packages named icu.");
            case SUB_PACKAGES_SHOW_ONE_TYPE -> new Planted(
                    "open", "flow.yaml shows FlowReader, Scratch. One is public, its wiring or reader");
            case PACKAGES_ARE_MARKED_AND_DESCRIBED -> new Planted(
                    "bare", "flow needs a package-info.java: a sentence behind ///, then @NullMarked.",
                    "text needs a package-info.java");
            case NO_CYCLES -> new Planted("cycle", "Cycle detected: Slice channel.telegram");
            case TABLE_AND_DISK_AGREE -> new Planted(
                    Building.planted("attic").with(Room.core("text"), Room.core("meldpunt")),
                    List.of("package attic is not in the table.", "room meldpunt of the table is no package."));
        };
    }

    /// @param sentences how each breach begins, in order
    private record Planted(Building building, List<String> sentences) {
        Planted(String building, String... sentences) {
            this(Building.planted(building), List.of(sentences));
        }
    }
}
