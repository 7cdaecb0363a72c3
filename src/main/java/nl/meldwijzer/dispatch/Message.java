package nl.meldwijzer.dispatch;

import java.util.List;
import nl.meldwijzer.channel.Outbound;

/// One message as it will stand on a phone. The text is complete without the buttons.
public record Message(String text, List<Outbound.Button> buttons) {
    public Message {
        buttons = List.copyOf(buttons);
    }

    /// Never the text: it can hold a person's own words.
    @Override
    public String toString() {
        return "Message[***, " + buttons.size() + " buttons]";
    }
}
