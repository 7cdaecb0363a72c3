package nl.meldwijzer.meldpunt;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HoursTest {
    private static final Hours OFFICE = new Hours(List.of(span(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")),
            Set.of(Holiday.CHRISTMAS, Holiday.KINGS_DAY));
    private static final Hours NIGHTS = new Hours(List.of(span(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY, "22:00", "04:00")),
            Set.of(Holiday.KINGS_DAY));

    @Test
    void open_from_the_first_minute_up_to_the_last() {
        assertThat(OFFICE.openAt(LocalDateTime.parse("2026-11-24T09:00"))).isTrue();
        assertThat(OFFICE.openAt(LocalDateTime.parse("2026-11-24T16:59"))).isTrue();
        assertThat(OFFICE.openAt(LocalDateTime.parse("2026-11-24T17:00"))).isFalse();
        assertThat(OFFICE.openAt(LocalDateTime.parse("2026-11-28T12:00"))).isFalse();
    }

    @Test
    void closed_on_the_holidays_that_it_names_and_on_no_other() {
        assertThat(OFFICE.openAt(LocalDateTime.parse("2026-12-25T12:00"))).isFalse();
        assertThat(OFFICE.openAt(LocalDateTime.parse("2026-04-27T12:00"))).isFalse();
        assertThat(OFFICE.openAt(LocalDateTime.parse("2026-05-05T12:00"))).isTrue();
    }

    @Test
    void a_night_goes_on_after_midnight_and_after_sunday() {
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2026-11-27T21:59"))).isFalse();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2026-11-27T23:00"))).isTrue();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2026-11-28T03:59"))).isTrue();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2026-11-28T04:00"))).isFalse();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2026-11-30T03:00"))).isTrue();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2026-11-30T23:00"))).isFalse();
    }

    @Test
    void a_night_counts_as_the_day_on_which_it_begins() {
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2029-04-27T01:00"))).as("friday is a holiday").isFalse();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2029-04-27T23:00"))).as("friday is a holiday").isFalse();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2029-04-28T01:00"))).as("still friday's night").isFalse();
        assertThat(NIGHTS.openAt(LocalDateTime.parse("2029-04-28T23:00"))).isTrue();
    }

    @Test
    void a_whole_day_runs_from_midnight_to_midnight() {
        var always = new Hours(List.of(span(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00", "00:00")));

        assertThat(always.openAt(LocalDateTime.parse("2026-11-29T00:00"))).isTrue();
        assertThat(always.openAt(LocalDateTime.parse("2026-11-29T23:59"))).isTrue();
    }

    @Test
    void unknown_hours_are_closed() {
        assertThat(Hours.UNKNOWN.openAt(LocalDateTime.parse("2026-11-24T12:00"))).isFalse();
        assertThat(Hours.UNKNOWN.isKnown()).isFalse();
    }

    @Test
    void no_time_at_all_is_refused() {
        assertThatThrownBy(() -> span(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "09:00", "09:00"))
                .hasMessageContaining("no time at all");
    }

    private static Hours.Span span(DayOfWeek first, DayOfWeek last, String opens, String closes) {
        return new Hours.Span(first, last, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
