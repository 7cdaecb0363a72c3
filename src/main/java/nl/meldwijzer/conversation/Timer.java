package nl.meldwijzer.conversation;

import java.time.Duration;
import java.util.Locale;

/// What a talk is woken for when nothing happens. One of a kind at a time.
public enum Timer {
    /// Whether somebody is still there for a person who waits: the offer is renewed or withdrawn.
    WAIT_CHECK(Duration.ofMinutes(10)),
    /// Whether a counsellor who took over has written.
    CLAIM_CHECK(Duration.ofMinutes(5)),
    /// Whether a counsellor has written after a safety signal.
    SAFETY_CHECK(Duration.ofMinutes(2));

    private final Duration length;

    Timer(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }

    /// The stable name in stored data, such as `claim-check`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
