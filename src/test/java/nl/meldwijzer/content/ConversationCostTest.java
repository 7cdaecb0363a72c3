package nl.meldwijzer.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a report costs by SMS: messages of the person, and segments of ours. `docs/conversation-cost.md` shows it for each
/// meldpunt.
class ConversationCostTest {
    private static final int MOST_MESSAGES = 9;
    private static final int MOST_SEGMENTS = 24;
    private static final int MOST_STEPS = 60;
    private static final Set<FieldName> WHAT_WHERE_WHEN = Set.of(new FieldName("kind"), new FieldName("behaviour"),
            new FieldName("when"), new FieldName("daypart"), new FieldName("place"), new FieldName("place-kind"));

    /// All that is answered in the shortest full report, at the questions where it is not skipped.
    private static final Map<String, String> IN_WORDS = Map.ofEntries(Map.entry("welcome.danger", "1"),
            Map.entry("welcome.read-along", "1"), Map.entry("report.role", "1"), Map.entry("report.what", "1"),
            Map.entry("report.which", "1"), Map.entry("report.when", "gisteravond in de bus"),
            Map.entry("report.place", "Bij de halte"), Map.entry("report.story", "verstuur"),
            Map.entry("report.wish", "verstuur"), Map.entry("report.more", "verstuur"),
            Map.entry("report.read-back", "verstuur"), Map.entry("report.count", "1"));
    private static final Map<String, String> BY_NUMBERS = Map.ofEntries(Map.entry("report.when", "3"),
            Map.entry("report.daypart", "3"), Map.entry("report.place", "Bij het station"));

    /// Every question is answered.
    private static final Map<String, String> LONGEST = Map.ofEntries(Map.entry("report.what", "5"),
            Map.entry("report.when", "3"), Map.entry("report.place", "Hoofdstraat"), Map.entry("report.story",
                    "Hij riep eerst iets. Daarna liep hij de hele weg achter me aan, tot ik bij een winkel naar binnen ging."),
            Map.entry("report.wish", "2"), Map.entry("report.read-back", "verstuur"));

    @Test
    void shortest_full_report_with_kinds_places_and_times_is_cheap() {
        var profile = Caller.with(Set.of(Purpose.NUMBERS, Purpose.KINDS, Purpose.PLACES_AND_TIMES));

        for (var caller : java.util.List.of(shortest(profile, Language.DUTCH), byNumbers(profile))) {
            assertThat(caller.filed()).containsAll(WHAT_WHERE_WHEN);
            assertThat(caller.written()).isLessThanOrEqualTo(MOST_MESSAGES);
            assertThat(caller.segments()).as(String.join("\n---\n", caller.texts)).isLessThanOrEqualTo(MOST_SEGMENTS);
        }
    }

    @Test
    void every_meldpunt_that_wants_kinds_places_and_times_keeps_within_the_same() {
        assertThat(Caller.CONTENT.profiles().values())
                .filteredOn(profile -> profile.purposes().containsAll(Set.of(Purpose.KINDS, Purpose.PLACES_AND_TIMES)))
                .isNotEmpty()
                .allSatisfy(profile -> {
                    var caller = shortest(profile, Language.DUTCH);
                    assertThat(caller.filed()).as(profile.id()).containsAll(WHAT_WHERE_WHEN);
                    assertThat(caller.written()).as(profile.id()).isLessThanOrEqualTo(MOST_MESSAGES);
                    assertThat(caller.segments()).as(profile.id()).isLessThanOrEqualTo(MOST_SEGMENTS);
                });
    }

    @Test
    void page_is_current() throws IOException {
        var page = new StringBuilder(
                """
                        # What a conversation costs

                        By SMS, for each meldpunt: how many messages a person writes and how many segments we send, from the first word to the
                        receipt. The *shortest* full report answers what, when and where in a few words ("gisteravond in de bus") and then sends;
                        *by numbers* the same, typing numbers only; in the *longest* every question is answered. A test keeps this page current
                        (`-Dpages.write=true` writes it anew) and holds the shortest report with kinds, places and times to %d messages and %d
                        segments in Dutch.

                        | meldpunt | shortest, nl | by numbers, nl | longest, nl | longest, en |
                        |---|---|---|---|---|
                        """
                        .formatted(MOST_MESSAGES, MOST_SEGMENTS));
        Caller.CONTENT.profiles()
                .values()
                .stream()
                .sorted(Comparator.comparing(Profile::id))
                .forEach(profile -> page.append("| `%s` | %s | %s | %s | %s |%n".formatted(profile.id(),
                        cost(shortest(profile, Language.DUTCH)), cost(byNumbers(profile)),
                        cost(longest(profile, Language.DUTCH)), cost(longest(profile, Language.ENGLISH)))));

        Page.isCurrent(Path.of("docs/conversation-cost.md"), page.toString());
    }

    private static String cost(Caller caller) {
        return caller.written() + " messages, " + caller.segments() + " segments";
    }

    private static Caller shortest(Profile profile, Language language) {
        return walk(profile, language, IN_WORDS, Map.of(), "overslaan");
    }

    private static Caller byNumbers(Profile profile) {
        return walk(profile, Language.DUTCH, BY_NUMBERS, IN_WORDS, "overslaan");
    }

    private static Caller longest(Profile profile, Language language) {
        return walk(profile, language, LONGEST, Map.of(), "1");
    }

    /// Until the report is counted.
    private static Caller walk(
            Profile profile, Language language, Map<String, String> first, Map<String, String> second, String other) {
        var caller = new Caller(profile, Medium.SMS, language).says("hoi");
        for (int step = 0; step < MOST_STEPS && !caller.isCounted(); step++) {
            var at = caller.at();
            caller.says(first.getOrDefault(at, second.getOrDefault(at, other)));
        }
        assertThat(caller.isCounted()).as("the end, at " + caller.at()).isTrue();
        return caller;
    }
}
