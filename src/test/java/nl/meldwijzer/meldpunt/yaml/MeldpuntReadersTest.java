package nl.meldwijzer.meldpunt.yaml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.AnyCatalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeldpuntReadersTest {
    private static final AnyCatalogue CATALOGUE = new AnyCatalogue(FlowFiles.LANGUAGES);
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 24);

    @Test
    void shipped_profiles_have_no_problem() {
        var reading = ProfileReader.read(FlowFiles.shipped(), FlowFiles.LANGUAGES, CHECKED);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).containsKey("demo");
    }

    @Test
    void profile_is_the_routekaart_filled_in() {
        var demo = Objects.requireNonNull(
                ProfileReader.read(FlowFiles.shipped(), FlowFiles.LANGUAGES, CHECKED).orThrow().get("demo"));

        assertThat(demo.id()).isEqualTo("demo");
        assertThat(demo.language()).isEqualTo(Language.DUTCH);
        assertThat(demo.purposes()).contains(Purpose.PLACES_AND_TIMES).doesNotContain(Purpose.ANONYMOUS);
        assertThat(demo.hours().openAt(LocalDateTime.of(2026, 11, 24, 9, 0))).isTrue();
        assertThat(demo.hours().openAt(LocalDateTime.of(2026, 11, 24, 17, 0))).isFalse();
        assertThat(demo.hours().openAt(LocalDateTime.of(2026, 11, 28, 12, 0))).isFalse();
        assertThat(demo.practice()).isFalse();
    }

    @Test
    void shipped_referrals_have_no_problem_when_they_were_just_checked() {
        var reading = ReferralReader.read(FlowFiles.shipped(), CATALOGUE, CHECKED);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).containsKeys("emergency", "police", "veilig-thuis", "csg");
    }

    @Test
    void referral_that_is_old_is_a_warning_and_stays_in_use() {
        var reading = ReferralReader.read(FlowFiles.shipped(), CATALOGUE, LocalDate.of(2027, 2, 2));

        assertThat(reading.problems()).extracting(Problem::severity).containsOnly(Problem.Severity.WARNING);
        assertThat(reading.problems()).hasSizeGreaterThan(1);
        assertThat(reading.content()).isNotNull();
    }

    @Test
    void review_that_is_due_today_is_no_warning() {
        var reading = ReferralReader.read(FlowFiles.shipped(), CATALOGUE, LocalDate.of(2027, 2, 1));

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void other_files_are_passed_over() {
        assertThat(ProfileReader.read(List.of(), FlowFiles.LANGUAGES, CHECKED).orThrow()).isEmpty();
        assertThat(ReferralReader.read(List.of(), CATALOGUE, CHECKED).orThrow()).isEmpty();
    }
}
