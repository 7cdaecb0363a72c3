package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is written down of who is to be there. Methods throw an unchecked exception when it cannot be reached.
public interface RosterBook {
    List<Shift> shifts();

    /// A shift of this meldpunt; of another there is none.
    Optional<Shift> shift(String meldpunt, UUID id);

    /// In place of the one with its id.
    void keep(Shift shift);

    void removeShift(String meldpunt, UUID id);

    /// Those that are not over.
    List<Closing> closings(Instant now);

    void keep(Closing closing);

    void removeClosing(String meldpunt, UUID id);

    /// How many talks somebody has at once, where a coordinator said so.
    Map<UUID, Integer> capacities();

    void setCapacity(UUID account, int talks);
}
