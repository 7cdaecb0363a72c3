package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;

/// Who was there, and which talks they had, as it was read at a moment.
record Attendance(Map<UUID, Sighting> sightings, Map<ConversationId, QueuedTalk> talks, Instant asOf) {
    Attendance {
        sightings = Map.copyOf(sightings);
        talks = Map.copyOf(talks);
    }

    Sighting of(UUID account) {
        return sightings.getOrDefault(account, Sighting.NEVER);
    }

    int talksWith(UUID account) {
        return (int) talks.values().stream().filter(talk -> isWith(talk, account)).count();
    }

    int waiting(String meldpunt) {
        return (int) talks.values()
                .stream()
                .filter(talk -> talk.isWaiting() && talk.meldpunt().equals(meldpunt))
                .count();
    }

    static boolean isWith(QueuedTalk talk, UUID account) {
        return talk.with() != null && Objects.equals(talk.with().id(), account.toString());
    }
}
