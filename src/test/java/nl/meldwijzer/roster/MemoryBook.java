package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A roster book in memory. Only for tests of those who read one.
final class MemoryBook implements RosterBook {
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final Map<UUID, Integer> capacities = new HashMap<>();
    boolean away;

    @Override
    public List<Shift> shifts() {
        if (away) throw new IllegalStateException("away for a test");
        return List.copyOf(shifts);
    }

    @Override
    public Optional<Shift> shift(String meldpunt, UUID id) {
        return shifts.stream().filter(shift -> shift.id().equals(id) && shift.meldpunt().equals(meldpunt)).findFirst();
    }

    @Override
    public void keep(Shift shift) {
        removeShift(shift.meldpunt(), shift.id());
        shifts.add(shift);
    }

    @Override
    public void removeShift(String meldpunt, UUID id) {
        shifts.removeIf(shift -> shift.id().equals(id) && shift.meldpunt().equals(meldpunt));
    }

    @Override
    public List<Closing> closings(Instant now) {
        return List.copyOf(closings);
    }

    @Override
    public void keep(Closing closing) {
        removeClosing(closing.meldpunt(), closing.id());
        closings.add(closing);
    }

    @Override
    public void removeClosing(String meldpunt, UUID id) {
        closings.removeIf(closing -> closing.id().equals(id) && closing.meldpunt().equals(meldpunt));
    }

    @Override
    public Map<UUID, Integer> capacities() {
        return Map.copyOf(capacities);
    }

    @Override
    public void setCapacity(UUID account, int talks) {
        capacities.put(account, talks);
    }
}
