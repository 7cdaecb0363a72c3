package nl.meldwijzer.meldpunt;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HolidayTest {
    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
            "2038-04-25", "2008-03-23", "2000-04-23"})
    void easter_falls_on_its_known_day(LocalDate day) {
        assertThat(Holiday.EASTER.in(day.getYear())).isEqualTo(day);
    }

    @Test
    void all_of_a_year_fall_where_the_calendar_has_them() {
        var days = Stream.of(Holiday.values()).map(holiday -> holiday.in(2027)).map(LocalDate::toString).toList();

        assertThat(days).isEqualTo(
                List.of("2027-01-01", "2027-03-26", "2027-03-28", "2027-03-29", "2027-04-27", "2027-05-05",
                        "2027-05-06", "2027-05-16", "2027-05-17", "2027-12-25", "2027-12-26"));
    }

    @Test
    void kings_day_on_a_sunday_is_held_a_day_earlier() {
        assertThat(Holiday.KINGS_DAY.in(2025)).isEqualTo(LocalDate.of(2025, 4, 26));
        assertThat(Holiday.KINGS_DAY.in(2026)).isEqualTo(LocalDate.of(2026, 4, 27));
    }
}
