package nl.meldwijzer.understanding.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.meldwijzer.content.Signals;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import nl.meldwijzer.understanding.SafetySignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class SignalRulesTest {
    private static final Path HELD_OUT = Path.of("src/test/nlp/signals/held-out");
    private static final SafetySignals SIGNALS = Signals.read(null).orThrow();
    private static final SafetySignals BOTH_OPINIONS = WholeUnderstanding.signals();

    /// These messages were written before the rules; no rule was written for one of them.
    @ParameterizedTest
    @EnumSource(Kind.class)
    void at_least_95_of_100_held_out_messages_alarm(Kind kind) throws IOException {
        var messages = heldOut(kind.code());

        var found = messages.stream().filter(text -> kinds(text).contains(kind)).count();

        assertThat(messages).hasSizeGreaterThan(149);
        assertThat((double) found / messages.size()).isGreaterThanOrEqualTo(0.95);
    }

    /// More than the 5 of 100 that are aimed at: what the second opinion finds beside the rules costs this much.
    @Test
    void the_second_opinion_alarms_at_most_8_of_100_hard_negatives() throws IOException {
        var messages = heldOut("none");

        var alarms = messages.stream()
                .filter(text -> !BOTH_OPINIONS.in(text, Hint.NONE, new LanguageGuess.None()).isEmpty())
                .count();

        assertThat((double) alarms / messages.size()).isLessThanOrEqualTo(0.08);
    }

    @Test
    void at_most_5_of_100_hard_negatives_alarm() throws IOException {
        var messages = heldOut("none");

        var alarms = messages.stream().filter(text -> !kinds(text).isEmpty()).count();

        assertThat(messages).hasSizeGreaterThan(399);
        assertThat((double) alarms / messages.size()).isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @CsvSource({"h e l p hij volgt mij,DANGER", "heeeelp,DANGER", "ik wil d\u0301ood,SUICIDE", "z3lfm00rd,SUICIDE",
            "ik ben v*rkracht,SEXUAL_VIOLENCE", "i was r*ped,SEXUAL_VIOLENCE", "mijn man slaa\u200bt me,HOME_VIOLENCE"})
    void disguised_words_are_seen(String text, Kind kind) {
        assertThat(kinds(text)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"mijn man slaat me niet", "wat is suicide", "my phone is dead", "🔪", "in the movie she gets raped"})
    void these_are_none(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void past_and_present_are_told_apart() {
        assertThat(SIGNALS.in("mijn man sloeg me vorig jaar", Hint.NONE, new LanguageGuess.None()))
                .containsExactly(new SafetySignal(Kind.HOME_VIOLENCE, false));
        assertThat(SIGNALS.in("mijn man slaat me", Hint.NONE, new LanguageGuess.None()))
                .contains(new SafetySignal(Kind.HOME_VIOLENCE, true));
    }

    @Test
    void no_text_takes_long() {
        var texts = Stream.of("a", "hij slaat me ", "😀", "\ud800", "h e l p ", "ik wil niet ", "(((")
                .map(each -> each
                        .repeat(100_000 / each.length()));

        texts.forEach(text -> assertTimeout(Duration.ofSeconds(5), () -> SIGNALS.in(
                text, Hint.NONE, new LanguageGuess.None())));
    }

    @Test
    void every_problem_is_told_with_its_line() {
        var file = new SourceFile("nlp/xx/signals.yaml", """
                language: xx
                version: one
                dated: 2026-11-24
                denies-behind: 2
                sets:
                  not: [Niet]
                rules:
                  dangr:
                    a: [b]
                  danger:
                    c: [(d, <hit>, "..3"]
                """);

        var problems = SignalRules.read(List.of(file)).problems().toString();

        assertThat(problems).contains("signals.yaml:2", "signals.yaml:6", "no signal", "Did you mean 'danger'?",
                "Close it",
                "no set 'hit'", "takes no word", "no set 'joins'");
        assertThatCode(() -> SignalRules.read(List.of())).doesNotThrowAnyException();
    }

    private static List<Kind> kinds(String text) {
        return SIGNALS.in(text, Hint.NONE, new LanguageGuess.None()).stream().map(SafetySignal::kind).toList();
    }

    private static List<String> heldOut(String name) throws IOException {
        var all = new java.util.ArrayList<String>();
        for (var language : List.of("nl", "en")) {
            all.addAll(Files.readAllLines(HELD_OUT.resolve(language).resolve(name + ".txt")));
        }
        return all;
    }
}
