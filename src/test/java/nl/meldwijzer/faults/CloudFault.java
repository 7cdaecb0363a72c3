package nl.meldwijzer.faults;

import java.time.Duration;

/// How a provider's cloud treats one call.
public enum CloudFault {
    NONE(true, 0),
    /// Takes the message after a second.
    LATE(true, 0),
    /// Takes nothing and never answers.
    HANG(false, 0),
    /// Takes the message and never answers.
    HANG_AFTER(true, 0),
    /// Takes the message and hangs up.
    RESET_AFTER(true, 0),
    ERROR_BEFORE(false, 500),
    ERROR_AFTER(true, 500),
    TOO_MANY(false, 429),
    /// The page of something on the way.
    PAGE(false, 502);

    static final Duration LATENESS = Duration.ofSeconds(1);

    final boolean takes;
    final int status;

    CloudFault(boolean takes, int status) {
        this.takes = takes;
        this.status = status;
    }
}
