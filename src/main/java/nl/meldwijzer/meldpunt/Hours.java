package nl.meldwijzer.meldpunt;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/// Normal opening hours in the meldpunt's own time zone.
public record Hours(List<Span> spans) {
    public Hours {
        spans = List.copyOf(spans);
    }

    public boolean openAt(LocalDateTime when) {
        return spans.stream().anyMatch(span -> span.holds(when));
    }

    /// The same hours on each day from `first` to `last`, from `opens` up to but not including `closes`.
    public record Span(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {
        public Span {
            if (first.compareTo(last) > 0)
                throw new IllegalArgumentException("days " + first + "-" + last + " run backwards");
            if (!opens.isBefore(closes))
                throw new IllegalArgumentException("hours " + opens + "-" + closes + " run backwards");
        }

        boolean holds(LocalDateTime when) {
            var day = when.getDayOfWeek();
            var time = when.toLocalTime();
            return day.compareTo(first) >= 0 && day.compareTo(last) <= 0 && !time.isBefore(opens)
                    && time.isBefore(closes);
        }
    }
}
