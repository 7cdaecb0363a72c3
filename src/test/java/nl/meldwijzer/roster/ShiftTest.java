package nl.meldwijzer.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShiftTest {
    @ParameterizedTest
    @CsvSource({
            // a Tuesday evening over midnight
            "22:00, 06:00, 2026-11-24T21:59:59, false",
            "22:00, 06:00, 2026-11-24T22:00:00, true",
            "22:00, 06:00, 2026-11-25T05:59:59, true",
            "22:00, 06:00, 2026-11-25T06:00:00, false",
            "22:00, 06:00, 2026-11-25T22:30:00, false",
            // up to midnight, and a whole day
            "18:00, 00:00, 2026-11-24T23:59:59, true",
            "18:00, 00:00, 2026-11-25T00:00:00, false",
            "00:00, 00:00, 2026-11-24T00:00:00, true",
            "00:00, 00:00, 2026-11-24T23:59:59, true",
            "00:00, 00:00, 2026-11-25T00:00:00, false",
            // by day
            "09:00, 17:00, 2026-11-24T09:00:00, true",
            "09:00, 17:00, 2026-11-24T17:00:00, false",
            "09:00, 17:00, 2026-11-23T10:00:00, false"})
    void a_shift_of_tuesday_runs_by_the_clock_on_the_wall(String from, String until, String now, boolean runs) {
        var shift = Staff.weekly(Staff.SAM, DayOfWeek.TUESDAY, from, until);

        assertThat(shift.at(Staff.at(now)).isPresent()).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({
            // 29 March 2026: at two o'clock it is three. 25 October 2026: at three o'clock it is two again.
            "2026-03-28, 22:00, 06:00, PT7H", "2026-10-24, 22:00, 06:00, PT9H", "2026-11-24, 22:00, 06:00, PT8H",
            // ends within the hour that comes twice: at the second
            "2026-10-25, 00:00, 02:30, PT3H30M",
            // begins within it: at the first
            "2026-10-25, 02:30, 04:00, PT2H30M",
            // begins in the hour that never comes
            "2026-03-29, 02:30, 05:00, PT1H30M", "2026-03-29, 00:00, 00:00, PT23H", "2026-10-25, 00:00, 00:00, PT25H"})
    void on_the_nights_when_the_clock_is_changed_nobody_is_off_duty_too_early(String day, String from, String until,
            Duration length) {
        var span = Staff.once(Staff.SAM, day, from, until).on(LocalDate.parse(day)).orElseThrow();

        assertThat(Duration.between(span.from(), span.until())).isEqualTo(length);
    }

    @Test
    void a_shift_of_one_day_comes_once() {
        var shift = Staff.once(Staff.SAM, "2026-11-24", "22:00", "06:00");

        assertThat(shift.at(Staff.at("2026-11-25T01:00"))).isPresent();
        assertThat(shift.at(Staff.at("2026-12-01T23:00"))).isEmpty();
        assertThat(shift.at(Instant.EPOCH)).isEmpty();
    }

    @Test
    void no_time_at_all_is_no_shift() {
        assertThatThrownBy(() -> Staff.once(Staff.SAM, "2026-11-24", "09:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("09:00");
    }
}
