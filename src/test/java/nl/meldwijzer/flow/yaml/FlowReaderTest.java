package nl.meldwijzer.flow.yaml;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.AnyCatalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FlowReaderTest {
    @Test
    void shipped_flows_have_no_problem() {
        assertThat(FlowFiles.readShipped().problems()).isEmpty();
    }

    @Test
    void shipped_flows_start_with_the_welcome_dialogue() {
        var flow = FlowFiles.readShipped().orThrow();

        assertThat(flow.start()).isEqualTo(new StepName("welcome.hello"));
        assertThat(flow.interrupts()).containsKeys(
                "difference", "expect", "help", "human", "language", "pause", "privacy", "send");
    }

    @Test
    void ask_keeps_its_options_in_order() {
        var wish = (Step.Ask) FlowFiles.readShipped().orThrow().step(new StepName("report.wish"));

        assertThat(wish.field()).isEqualTo(new FieldName("wish"));
        assertThat(wish.choices()).extracting(Step.Choice::option)
                .containsExactly("only-report", "help", "police-info", "talk");
        assertThat(wish.skip()).isEqualTo(Path.to(new StepName("report.after-wish")));
    }

    @Test
    void tell_keeps_its_guards() {
        var onwards = (Step.Tell) FlowFiles.readShipped().orThrow().step(new StepName("report.go-on"));

        assertThat(onwards.next().branches())
                .containsExactly(new Path.Branch(Guard.NOTHING_OPTIONAL, new StepName("report.read-back")));
        assertThat(onwards.next().otherwise()).isEqualTo(new StepName("report.more"));
    }

    @Test
    void tell_marks_what_was_told() {
        var cards = (Step.Tell) FlowFiles.readShipped().orThrow().step(new StepName("difference.cards"));

        assertThat(cards.marks()).isEqualTo(Set.of("told:difference"));
        assertThat(cards.paths()).containsEntry(new Signal.Next(), Path.to(new StepName("difference.back")));
    }

    @Test
    void more_languages_than_a_list_shows_are_a_problem() {
        var languages = Stream.of("aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj", "kk")
                .map(Language::new)
                .collect(Collectors.toSet());
        var reading = FlowReader.read(FlowFiles.shipped(), new AnyCatalogue(languages), languages);

        assertThat(reading.problems()).extracting(Problem::message)
                .containsExactly("step 'which' offers 11 languages, and a channel shows 10. Split the list.");
    }
}
