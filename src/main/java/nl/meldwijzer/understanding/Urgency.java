package nl.meldwijzer.understanding;

/// Whether a message can wait. Asked before anything else is read, of people who write too fast to be listened to: it
/// must cost little, and alarm rather once too often. Safe for many threads.
public interface Urgency {
    Need of(String text);

    enum Need {
        NONE,
        /// The text carries a safety signal: it is read and answered as always.
        SIGNAL,
        /// The person is in danger, or may be.
        DANGER,
        /// The person wants everything to stop at once.
        LEAVE
    }
}
