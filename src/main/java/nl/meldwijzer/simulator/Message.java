package nl.meldwijzer.simulator;

import java.time.Instant;
import java.util.List;

/// One message as a phone shows it.
///
/// @param id the provider's: a `SM…` of Twilio, a message id of Telegram
/// @param segments parts of an SMS; 0 for what is no SMS
/// @param status what the program's webhook answered last, 0 for nothing
public record Message(
        String id,
        PhoneAddress phone,
        Instant at,
        Body body,
        int segments,
        State state,
        int status) {
    public enum State {
        ON_ITS_WAY,
        ARRIVED,
        NOT_ARRIVED
    }

    public sealed interface Body {}

    /// From the person to the program.
    public record Sent(Input input) implements Body {}

    /// From the program to the person.
    ///
    /// @param opener label of the one button behind which the others are; blank when all are seen at once
    public record Received(String text, String opener, List<List<Button>> rows) implements Body {
        public Received {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String toString() {
            return "Received[***]";
        }
    }

    /// It was deleted.
    public record Gone() implements Body {}

    public record Button(String label, String payload) {}

    public Message with(State newState, int newStatus) {
        return new Message(id, phone, at, body, segments, newState, newStatus);
    }

    /// The same with these buttons; nothing else than a received message has any.
    public Message with(List<List<Button>> rows) {
        return body instanceof Received(var text, var opener, _)
                ? new Message(id, phone, at, new Received(text, opener, rows), segments, state, status)
                : this;
    }

    public Message deleted() {
        return new Message(id, phone, at, new Gone(), segments, state, status);
    }

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
