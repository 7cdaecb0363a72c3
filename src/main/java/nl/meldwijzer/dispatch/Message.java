package nl.meldwijzer.dispatch;

import java.util.List;
import nl.meldwijzer.channel.Outbound;

/// One message as it will stand on a phone. The text is complete without the buttons.
///
/// @param opener label of what opens a folded list of the buttons; blank without buttons
public record Message(String text, List<Outbound.Button> buttons, String opener) {
    public Message {
        buttons = List.copyOf(buttons);
    }

    static Message plain(String text) {
        return new Message(text, List.of(), "");
    }

    /// Never the text: it can hold a person's own words.
    @Override
    public String toString() {
        return "Message[***, " + buttons.size() + " buttons]";
    }
}
