package nl.meldwijzer.meldpunt;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Normal opening hours in the meldpunt's own time zone. Without a span they are not known.
///
/// @param closedOn the holidays on which it does not open
public record Hours(List<Span> spans, Set<Holiday> closedOn) {
    /// Nobody said when it is open; it counts as closed.
    public static final Hours UNKNOWN = new Hours(List.of());

    public Hours {
        spans = List.copyOf(spans);
        closedOn = Set.copyOf(closedOn);
    }

    public Hours(List<Span> spans) {
        this(spans, Set.of());
    }

    public boolean isKnown() {
        return !spans.isEmpty();
    }

    public boolean openAt(LocalDateTime when) {
        var today = when.toLocalDate();
        if (!isHoliday(today) && spans.stream().anyMatch(span -> span.openedOn(when))) return true;
        return !isHoliday(today.minusDays(1)) && spans.stream().anyMatch(span -> span.openSinceYesterday(when));
    }

    /// The holidays on which it is closed, as they fall in a year.
    public Set<Holiday> inOrder() {
        return closedOn.isEmpty() ? Set.of() : EnumSet.copyOf(closedOn);
    }

    private boolean isHoliday(LocalDate day) {
        return Holiday.isAny(closedOn, day);
    }

    /// The same hours on each day from `first` to `last`, from `opens` up to but not including `closes`. A `closes` that
    /// is not later than `opens` is of the next day: a night counts as the day on which it begins.
    public record Span(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {
        public Span {
            if (first.compareTo(last) > 0)
                throw new IllegalArgumentException("days " + first + "-" + last + " run backwards");
            if (opens.equals(closes) && !opens.equals(LocalTime.MIDNIGHT))
                throw new IllegalArgumentException("hours " + opens + "-" + closes + " are no time at all");
        }

        private boolean openedOn(LocalDateTime when) {
            var time = when.toLocalTime();
            return isOf(when.getDayOfWeek()) && !time.isBefore(opens) && (isOverMidnight() || time.isBefore(closes));
        }

        private boolean openSinceYesterday(LocalDateTime when) {
            return isOverMidnight() && isOf(when.getDayOfWeek().minus(1)) && when.toLocalTime().isBefore(closes);
        }

        private boolean isOf(DayOfWeek day) {
            return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
        }

        private boolean isOverMidnight() {
            return !opens.isBefore(closes);
        }
    }
}
