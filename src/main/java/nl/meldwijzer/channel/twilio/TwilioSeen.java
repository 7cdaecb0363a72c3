package nl.meldwijzer.channel.twilio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.channel.Inbound;

/// What this process has handed in lately, and at which senders. It spares the store: what it has forgotten the door
/// still knows. Safe for many threads.
final class TwilioSeen {
    private static final int MOST = 10_000;

    private final Set<String> messages = Collections.synchronizedSet(Collections.newSetFromMap(
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST;
                }
            }));
    private final Set<String> senders = ConcurrentHashMap.newKeySet();

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
        return Set.copyOf(senders);
    }
}
