package nl.meldwijzer.content;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Each purpose of a meldpunt switches something that a person sees, alone and beside all the others.
class PurposesTest {
    /// Ways through the talk, to be gone until they end or repeat themselves: by the first options, by helping others, and
    /// by asking for things.
    private static final List<List<String>> WAYS = List.of(
            List.of("hoi", "nee", "nee", "1", "1", "1", "3", "3", "bij het station", "1", "1", "1", "1", "1", "1", "1",
                    "1",
                    "1", "1", "verstuur"),
            List.of("hoi", "nee", "nee", "2", "nee", "overslaan", "overslaan", "overslaan", "in de bus", "overslaan",
                    "hulp graag", "2", "3", "ja", "1", "1", "1", "9", "1", "1", "1", "verstuur"),
            List.of("telt dit ook", "nee", "nee", "verstuur", "1", "verstuur"));

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void purpose_alone_changes_what_a_meldpunt_without_any_says(Purpose purpose) {
        assertThat(said(EnumSet.of(purpose))).isNotEqualTo(said(EnumSet.noneOf(Purpose.class)));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void purpose_missing_changes_what_a_meldpunt_with_all_says(Purpose purpose) {
        assertThat(said(EnumSet.complementOf(EnumSet.of(purpose)))).isNotEqualTo(said(EnumSet.allOf(Purpose.class)));
    }

    @Test
    void who_wants_numbers_alone_counts_and_asks_nothing() {
        var caller = new Caller(Caller.with(Set.of(Purpose.NUMBERS)), Medium.SMS, Language.DUTCH);

        caller.says("hoi", "nee", "nee");
        assertThat(caller.at()).isEqualTo("report.count");
        caller.says("ja");

        assertThat(caller.isCounted()).isTrue();
        assertThat(caller.filed()).isEmpty();
        assertThat(caller.keys).doesNotContain("report.role", "report.what", "report.when", "report.wish",
                "report.more");
    }

    @Test
    void who_wants_nothing_takes_nothing() {
        var caller = new Caller(Caller.with(Set.of()), Medium.SMS, Language.DUTCH);

        caller.says("iemand riep me na", "nee", "nee");

        assertThat(caller.at()).isEqualTo("receipt.after");
        assertThat(caller.isCounted()).isFalse();
        assertThat(caller.keys).contains("report.no-reports", "help.numbers");
    }

    @Test
    void every_field_that_a_guard_asks_about_has_these_options() {
        var fields = Caller.CONTENT.flow().fields();
        for (var guard : Guard.values()) {
            var name = guard.field();
            if (name == null) continue;
            assertThat(fields).as(guard.code()).containsKey(name);
            assertThat(Caller.CONTENT.flow().field(name).options()).as(guard.code()).containsAll(guard.options());
        }
    }

    /// Everything that is said on all the ways.
    private static Set<String> said(Set<Purpose> purposes) {
        var keys = new LinkedHashSet<String>();
        for (var way : WAYS) {
            var caller = new Caller(Caller.with(purposes), Medium.SMS, Language.DUTCH);
            for (var message : way) {
                if (caller.at().equals("closed") || caller.isCounted()) break;
                caller.says(message);
            }
            keys.addAll(caller.keys);
        }
        return keys;
    }
}
