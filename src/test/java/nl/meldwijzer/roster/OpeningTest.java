package nl.meldwijzer.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.meldpunt.Hours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.meldwijzer.roster.Staff.at;
import static org.assertj.core.api.Assertions.assertThat;

class OpeningTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final List<Shift> EVERY_DAY = List.of(weekly(DayOfWeek.MONDAY), weekly(DayOfWeek.FRIDAY),
            weekly(DayOfWeek.SATURDAY));

    private final Opening usual = new Opening(Staff.OFFICE, List.of());

    private static Shift weekly(DayOfWeek day) {
        return Staff.weekly(Staff.SAM, day, "08:00", "22:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:59, false", "2026-11-23T09:00, true", "2026-11-23T16:59, true",
            "2026-11-23T17:00, false",
            // a day without a shift, a day without hours, Christmas on a Friday, King's Day on a Monday
            "2026-11-24T10:00, false", "2026-11-28T10:00, false", "2026-12-25T10:00, false", "2026-04-27T10:00, false"})
    void a_weekly_shift_counts_within_the_normal_hours_and_on_no_holiday(String now, boolean counts) {
        assertThat(usual.isOnDuty(EVERY_DAY, at(now))).isEqualTo(counts);
    }

    @Test
    void a_shift_of_one_day_counts_as_it_stands() {
        var christmas = List.of(Staff.once(Staff.SAM, "2026-12-25", "18:00", "23:00"));

        assertThat(usual.isOnDuty(christmas, at("2026-12-25T20:00"))).isTrue();
    }

    @Test
    void where_nobody_said_the_hours_the_shifts_say_them() {
        var unknown = new Opening(Hours.UNKNOWN, List.of());

        assertThat(unknown.isOnDuty(EVERY_DAY, at("2026-11-28T21:00"))).isTrue();
    }

    @Test
    void while_it_is_closed_no_shift_counts() {
        var opening = closed("2026-11-23T12:00", "2026-11-23T13:00");

        assertThat(opening.isOnDuty(EVERY_DAY, at("2026-11-23T11:59"))).isTrue();
        assertThat(opening.isOnDuty(EVERY_DAY, at("2026-11-23T12:00"))).isFalse();
        assertThat(opening.isOnDuty(EVERY_DAY, at("2026-11-23T13:00"))).isTrue();
    }

    @Test
    void a_shift_ends_when_it_ends_or_the_hours_or_the_opening() {
        var morning = List.of(Staff.weekly(Staff.SAM, DayOfWeek.MONDAY, "09:00", "15:00"));

        assertThat(usual.ends(morning, at("2026-11-23T10:00"), DAY)).contains(at("2026-11-23T15:00"));
        assertThat(usual.ends(EVERY_DAY, at("2026-11-23T10:00"), DAY)).contains(at("2026-11-23T17:00"));
        assertThat(closed("2026-11-23T12:00", null).ends(EVERY_DAY, at("2026-11-23T10:00"), DAY))
                .contains(at("2026-11-23T12:00"));
        assertThat(usual.ends(EVERY_DAY, at("2026-11-23T10:00"), Duration.ofMinutes(15))).isEmpty();
        assertThat(usual.ends(EVERY_DAY, at("2026-11-24T10:00"), DAY)).isEmpty();
    }

    @Test
    void of_two_shifts_that_touch_the_later_end_counts() {
        var split = List.of(Staff.weekly(Staff.SAM, DayOfWeek.MONDAY, "09:00", "12:00"),
                Staff.weekly(Staff.SAM, DayOfWeek.MONDAY, "12:00", "16:00"));

        assertThat(usual.ends(split, at("2026-11-23T10:00"), DAY)).contains(at("2026-11-23T16:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T07:00, 2026-11-23T09:00", "2026-11-23T18:00, 2026-11-27T09:00",
            // the Saturday has no hours, so Monday
            "2026-11-27T18:00, 2026-11-30T09:00",
            // over Christmas, a Friday
            "2026-12-21T18:00, 2026-12-28T09:00"})
    void it_knows_when_the_next_one_begins(String now, String next) {
        assertThat(usual.next(EVERY_DAY, at(now))).contains(at(next));
    }

    @Test
    void what_is_further_than_two_weeks_or_closed_without_end_is_not_known() {
        var far = List.of(Staff.once(Staff.SAM, "2026-12-24", "09:00", "12:00"));

        assertThat(usual.next(far, at("2026-11-23T07:00"))).isEmpty();
        assertThat(usual.next(List.of(), at("2026-11-23T07:00"))).isEmpty();
        assertThat(closed("2026-11-23T06:00", null).next(EVERY_DAY, at("2026-11-23T07:00"))).isEmpty();
        assertThat(closed("2026-11-23T06:00", "2026-11-23T12:00").next(EVERY_DAY, at("2026-11-23T07:00")))
                .isEqualTo(Optional.of(at("2026-11-23T12:00")));
    }

    private static Opening closed(String from, @Nullable String until) {
        Instant end = until == null ? null : at(until);
        return new Opening(Staff.OFFICE, List.of(new Closing(UUID.randomUUID(), "demo", at(from), end)));
    }
}
