package nl.meldwijzer.conversation;

import java.time.Duration;
import java.time.Instant;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// How long a person may be written to in our own words. WhatsApp takes them for a day after the person's last message.
public final class ReplyWindow {
    private static final Duration LENGTH = Duration.ofHours(24);

    /// For clocks that differ, and for the way of a message.
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private ReplyWindow() {}

    /// When it closes; null where none ever does, or it is not known since when it is open: then the provider tells.
    ///
    /// @param heard when the person last did something, by the provider's clock where that differs
    public static @Nullable Instant closes(Medium medium, @Nullable Instant heard) {
        if (medium != Medium.WHATSAPP || heard == null) return null;
        return heard.plus(LENGTH).minus(MARGIN);
    }

    public static boolean isOpen(Medium medium, @Nullable Instant heard, Instant now) {
        var closes = closes(medium, heard);
        return closes == null || now.isBefore(closes);
    }
}
