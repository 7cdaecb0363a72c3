package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldwijzer.meldpunt.Hours;

/// Who is to be there, as it was read at a moment.
record Plan(Map<UUID, Colleague> colleagues, List<Closing> closings, Instant asOf) {
    Plan {
        colleagues = Map.copyOf(colleagues);
        closings = List.copyOf(closings);
    }

    Stream<Colleague> of(String meldpunt) {
        return colleagues.values().stream().filter(colleague -> colleague.account().meldpunt().equals(meldpunt));
    }

    Opening opening(String meldpunt, Hours hours) {
        return new Opening(hours,
                closings.stream().filter(closing -> closing.meldpunt().equals(meldpunt)).toList());
    }
}
