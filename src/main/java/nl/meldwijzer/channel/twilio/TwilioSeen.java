package nl.meldwijzer.channel.twilio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.channel.Inbound;

/// What this process has handed in lately, and at which senders. It spares the store: what it has forgotten the door
/// still knows. Safe for many threads.
final class TwilioSeen {
    static final int MOST_SENDERS = 1_000;

    private static final int MOST_MESSAGES = 10_000;

    private final Set<String> messages = newest(MOST_MESSAGES);
    private final Set<String> senders = newest(MOST_SENDERS);

    void add(Inbound inbound) {
        messages.add(inbound.messageId());
        senders.add(inbound.from().sender());
    }

    /// Senders stay known.
    void forgetMessages() {
        messages.clear();
    }

    boolean has(Inbound inbound) {
        return messages.contains(inbound.messageId());
    }

    Set<String> senders() {
        synchronized (senders) {
            return Set.copyOf(senders);
        }
    }

    /// Of more than `most` the oldest is forgotten.
    private static Set<String> newest(int most) {
        return Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        }));
    }
}
