package nl.meldwijzer.meldpunt;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/// A public holiday of the Netherlands. A profile lists those on which its meldpunt is closed: no law closes a desk.
public enum Holiday {
    NEW_YEAR,
    GOOD_FRIDAY,
    EASTER,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION,
    WHIT_SUNDAY,
    WHIT_MONDAY,
    CHRISTMAS,
    SECOND_CHRISTMAS;

    /// The name in files, such as `kings-day`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isAny(Iterable<Holiday> holidays, LocalDate day) {
        for (var holiday : holidays) if (holiday.in(day.getYear()).equals(day)) return true;
        return false;
    }

    /// Its day in this year.
    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEAR -> LocalDate.of(year, Month.JANUARY, 1);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case KINGS_DAY -> kingsDay(year);
            case LIBERATION_DAY -> LocalDate.of(year, Month.MAY, 5);
            case ASCENSION -> easter(year).plusDays(39);
            case WHIT_SUNDAY -> easter(year).plusDays(49);
            case WHIT_MONDAY -> easter(year).plusDays(50);
            case CHRISTMAS -> LocalDate.of(year, Month.DECEMBER, 25);
            case SECOND_CHRISTMAS -> LocalDate.of(year, Month.DECEMBER, 26);
        };
    }

    /// A day earlier when it would be a Sunday.
    private static LocalDate kingsDay(int year) {
        var day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /// Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876; its letters are the rule's own.
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

}
