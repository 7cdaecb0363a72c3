package nl.meldwijzer.engine;

import java.time.Instant;
import java.util.List;
import nl.meldwijzer.conversation.Timer;

/// When talks are to be woken. Set and taken away by the commits of their turns. Methods throw [StoreUnavailable] like the store's.
public interface Alarms {
    /// Those that are to ring at `now`, the longest due first.
    List<Alarm> alarms(Instant now, int most);

    /// It rang, and its talk is gone: nobody will take it away.
    void remove(Alarm alarm);

    record Alarm(ConversationId id, Timer timer, Instant at) {}
}
