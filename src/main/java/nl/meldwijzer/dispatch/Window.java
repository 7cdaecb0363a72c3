package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import nl.meldwijzer.engine.Outbox.Destination;
import nl.meldwijzer.text.Medium;

/// How long a person may be written to in our own words. WhatsApp takes them for a day after the person's last message.
final class Window {
    private static final Duration LENGTH = Duration.ofHours(24);

    /// For clocks that differ, and for the way of a message.
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private Window() {}

    /// Open when it is not known since when: then the provider tells.
    static boolean isOpen(Destination to, Instant now) {
        if (to.address().medium() != Medium.WHATSAPP || to.heard() == null) return true;
        return now.isBefore(to.heard().plus(LENGTH).minus(MARGIN));
    }
}
