package nl.meldwijzer.simulator.web;

import java.util.List;
import java.util.Locale;
import nl.meldwijzer.simulator.Input;
import nl.meldwijzer.simulator.Message;

/// A message as the page reads it.
///
/// @param at milliseconds since 1970
/// @param sent whether the person sent it, and did not receive it
/// @param state on-its-way, arrived or not-arrived
record MessageView(
        String id,
        String medium,
        String address,
        long at,
        boolean sent,
        Shows shows,
        int segments,
        String state,
        int status) {
    static MessageView of(Message message) {
        return new MessageView(message.id(), message.phone().medium().code(), message.phone().value(),
                message.at().toEpochMilli(), message.body() instanceof Message.Sent, Shows.of(message.body()),
                message.segments(), message.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                message.status());
    }

    /// What is to be drawn, told apart by `kind`.
    sealed interface Shows {
        String kind();

        static Shows of(Message.Body body) {
            return switch (body) {
                case Message.Received(var text, var opener, var rows) -> new Text("text", text, opener, rows);
                case Message.Sent(Input.Text(var text)) -> new Text("text", text, "", List.of());
                case Message.Sent(Input.Press(var of, var label, var payload)) ->
                    new Press("press", of, label, payload);
                case Message.Sent(Input.Place(var latitude, var longitude)) ->
                    new Place("place", latitude, longitude);
                case Message.Sent(Input.Photo _) -> new Plain("photo");
                case Message.Gone _ -> new Plain("gone");
            };
        }

        record Text(String kind, String text, String opener, List<List<Message.Button>> rows) implements Shows {}

        record Press(String kind, String of, String label, String payload) implements Shows {}

        record Place(String kind, double latitude, double longitude) implements Shows {}

        record Plain(String kind) implements Shows {}
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
