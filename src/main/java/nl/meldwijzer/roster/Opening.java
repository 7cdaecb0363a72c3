package nl.meldwijzer.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.meldpunt.Profile;

/// When shifts count at a meldpunt. A weekly shift counts within its normal hours, so on no holiday; where nobody said what
/// these are, always. A shift of one day counts as it stands: it was chosen for that day. While the desk is closed none does.
///
/// @param closings of this meldpunt
record Opening(Hours hours, List<Closing> closings) {
    private static final int DAYS_AHEAD = 14;

    Opening {
        closings = List.copyOf(closings);
    }

    boolean isClosed(Instant now) {
        return closings.stream().anyMatch(closing -> closing.covers(now));
    }

    boolean isOnDuty(Collection<Shift> shifts, Instant now) {
        return !isClosed(now) && shifts.stream().anyMatch(shift -> counts(shift, now));
    }

    private boolean counts(Shift shift, Instant now) {
        return shift.at(now).isPresent() && (!shift.isWeekly() || isUsual(now));
    }

    private boolean isUsual(Instant now) {
        return !hours.isKnown() || hours.openAt(LocalDateTime.ofInstant(now, Profile.ZONE));
    }

    /// When the shift that is running ends for whatever reason; empty when none is running, or it goes on for longer than `ahead`.
    Optional<Instant> ends(Collection<Shift> shifts, Instant now, Duration ahead) {
        if (!isOnDuty(shifts, now)) return Optional.empty();
        return changes(shifts, now).filter(at -> !at.isAfter(now.plus(ahead)))
                .filter(at -> !isOnDuty(shifts, at))
                .findFirst();
    }

    /// When the next one begins, within two weeks.
    Optional<Instant> next(Collection<Shift> shifts, Instant now) {
        return changes(shifts, now).filter(at -> isOnDuty(shifts, at)).findFirst();
    }

    /// The moments after now at which somebody may come on duty or go off it, in order.
    private Stream<Instant> changes(Collection<Shift> shifts, Instant now) {
        var moments = new TreeSet<Instant>();
        var today = LocalDate.ofInstant(now, Profile.ZONE);
        for (int day = -1; day <= DAYS_AHEAD; day++) {
            var date = today.plusDays(day);
            for (var shift : shifts) shift.on(date).ifPresent(span -> {
                moments.add(span.from());
                moments.add(span.until());
            });
            for (var span : hours.spans()) {
                moments.add(date.atTime(span.opens()).atZone(Profile.ZONE).toInstant());
                moments.add(date.atTime(span.closes()).atZone(Profile.ZONE).toInstant());
            }
            moments.add(date.atStartOfDay(Profile.ZONE).toInstant());
        }
        closings.forEach(closing -> moments.add(closing.from()));
        closings.stream().map(Closing::until).filter(Objects::nonNull).forEach(moments::add);
        return moments.tailSet(now, false).stream();
    }
}
