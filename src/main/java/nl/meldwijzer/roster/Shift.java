package nl.meldwijzer.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.meldpunt.Profile;

/// When somebody is on duty at their meldpunt, by the clock on its wall. An `until` that is not later than `from` is of the next
/// day; midnight to midnight is the whole day.
public record Shift(UUID id, String meldpunt, UUID account, Day day, LocalTime from, LocalTime until) {
    public Shift {
        if (from.equals(until) && !from.equals(LocalTime.MIDNIGHT))
            throw new IllegalArgumentException("a shift from " + from + " to " + until + " is no time at all");
    }

    /// The days on which a shift begins.
    public sealed interface Day {
        boolean is(LocalDate date);

        /// Every week. Nobody thinks of holidays when such a shift is written down.
        record Every(DayOfWeek weekday) implements Day {
            @Override
            public boolean is(LocalDate date) {
                return date.getDayOfWeek() == weekday;
            }
        }

        /// On one day, chosen with that day in mind.
        record On(LocalDate date) implements Day {
            @Override
            public boolean is(LocalDate other) {
                return date.equals(other);
            }
        }
    }

    /// From an instant up to but not including another.
    public record Span(Instant from, Instant until) {
        public boolean covers(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    public boolean isWeekly() {
        return day instanceof Day.Every;
    }

    /// The shift that begins on this date. When a time comes twice, as on the night to winter time, it begins at the first and
    /// ends at the second; when it does not come at all, an hour later.
    public Optional<Span> on(LocalDate date) {
        if (!day.is(date)) return Optional.empty();
        var lastDay = from.isBefore(until) ? date : date.plusDays(1);
        return Optional.of(new Span(date.atTime(from).atZone(Profile.ZONE).withEarlierOffsetAtOverlap().toInstant(),
                lastDay.atTime(until).atZone(Profile.ZONE).withLaterOffsetAtOverlap().toInstant()));
    }

    /// The one that is running, if any.
    public Optional<Span> at(Instant now) {
        var today = LocalDate.ofInstant(now, Profile.ZONE);
        return on(today).filter(span -> span.covers(now))
                .or(() -> on(today.minusDays(1)).filter(span -> span.covers(now)));
    }
}
