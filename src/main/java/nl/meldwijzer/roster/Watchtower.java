package nl.meldwijzer.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.staff.Account;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the newest [Board] in memory. What is written down (accounts, shifts) may be some minutes old while the database is away;
/// who is there may not: when that cannot be told any more, there is no board.
final class Watchtower {
    private static final Duration PLAN_HOLDS = Duration.ofMinutes(5);
    private static final Duration ATTENDANCE_HOLDS = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Watchtower.class);

    private final RosterBook book;
    private final Colleagues colleagues;
    private final Pins pins;
    private final WaitingRoom waitingRoom;
    private final Map<String, Profile> profiles;
    private final Rules rules;
    private final InstantSource clock;
    private volatile @Nullable Plan plan;
    private volatile @Nullable Attendance attendance;
    private boolean planAway;
    private boolean attendanceAway;

    Watchtower(RosterBook book, Colleagues colleagues, Pins pins, WaitingRoom waitingRoom,
            Map<String, Profile> profiles,
            Rules rules, InstantSource clock) {
        this.book = book;
        this.colleagues = colleagues;
        this.pins = pins;
        this.waitingRoom = waitingRoom;
        this.profiles = Map.copyOf(profiles);
        this.rules = rules;
        this.clock = clock;
    }

    /// Reads everything anew. Throws nothing; tells whether all of it could be read.
    synchronized boolean look() {
        var planned = readPlan();
        var there = readAttendance();
        return planned && there;
    }

    /// Empty when it cannot be told who is there.
    Optional<Board> board(Instant now) {
        var planned = plan;
        var there = attendance;
        if (planned == null || now.isAfter(planned.asOf().plus(PLAN_HOLDS))) return Optional.empty();
        if (there == null || now.isAfter(there.asOf().plus(ATTENDANCE_HOLDS))) return Optional.empty();
        return Optional.of(new Board(planned, there, profiles, rules));
    }

    private boolean readPlan() {
        var now = clock.instant();
        try {
            var shifts = book.shifts().stream().collect(Collectors.groupingBy(Shift::account));
            var capacities = book.capacities();
            plan = new Plan(byId(colleagues.all().stream().filter(account -> profiles.containsKey(account.meldpunt())),
                    capacities, shifts), book.closings(now), now);
            planAway = false;
            return true;
        } catch (RuntimeException away) {
            if (!planAway) LOG.warn("the roster cannot be read: {}", away.getClass().getSimpleName());
            planAway = true;
            return false;
        }
    }

    private Map<UUID, Colleague> byId(Stream<Account> accounts, Map<UUID, Integer> capacities,
            Map<UUID, List<Shift>> shifts) {
        var all = new HashMap<UUID, Colleague>();
        accounts.forEach(account -> all.put(account.id(), new Colleague(account,
                capacities.getOrDefault(account.id(), rules.talks()), own(account, shifts))));
        return all;
    }

    /// Shifts that were written down for another meldpunt, before somebody moved, are none of theirs.
    private static List<Shift> own(Account account, Map<UUID, List<Shift>> shifts) {
        var all = new ArrayList<>(shifts.getOrDefault(account.id(), List.of()));
        all.removeIf(shift -> !shift.meldpunt().equals(account.meldpunt()));
        return all;
    }

    private boolean readAttendance() {
        var planned = plan;
        if (planned == null) return false;
        var now = clock.instant();
        try {
            attendance = new Attendance(pins.sightings(accounts(planned)), waitingRoom.talks(), now);
            attendanceAway = false;
            return true;
        } catch (StoreUnavailable away) {
            if (!attendanceAway) LOG.warn("it cannot be told who is at the desk: {}", away.getMessage());
            attendanceAway = true;
            return false;
        }
    }

    private static Collection<UUID> accounts(Plan plan) {
        return plan.colleagues().keySet();
    }
}
