package nl.meldwijzer.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the person last did something, by our clock; never in what order, which the clocks of two servers cannot tell.
///
/// @param media what it was, when it was something that we do not take; else null
/// @param written when by the provider's clock, where that differs because it reached us late; else null
/// @param pressed the button, as `<ask number>.<option>`; blank when it was none
/// @param pieces of the story that they were telling
public record Heard(Instant at, Event.SentMedia.@Nullable Kind media, @Nullable Instant written, String pressed,
        Pieces pieces) {
    /// Nobody reads a question and types an answer within it.
    private static final Duration BREATH = Duration.ofSeconds(2);

    /// After it the phone may be in another hand, and the last question out of sight.
    private static final Duration LONG = Duration.ofDays(1);

    public Heard(Instant at, Event.SentMedia.@Nullable Kind media) {
        this(at, media, null, "", Pieces.NONE);
    }

    /// From when a provider counts how long we may answer.
    public Instant answerableFrom() {
        return written == null ? at : written;
    }

    boolean inOneBreathWith(Instant now) {
        return Duration.between(at, now).abs().compareTo(BREATH) < 0;
    }

    boolean longBefore(Instant now) {
        return Duration.between(at, now).compareTo(LONG) >= 0;
    }
}
