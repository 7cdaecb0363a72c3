package nl.meldwijzer.channel;

import java.time.Duration;

/// Where channels hand in what came in. Answers only after the message is safe.
public interface Inbox {
    Taken take(Inbound inbound);

    sealed interface Taken {
        /// Committed.
        record Done() implements Taken {}

        /// It had been committed before; nothing changed.
        record Duplicate() implements Taken {}

        /// Its sender writes too fast and is not listened to now. Nothing was kept; to bring it again would not help.
        record Limited() implements Taken {}

        /// It could not be kept now. The provider must bring it again.
        record Unavailable(Duration retryAfter) implements Taken {}
    }
}
