package nl.meldwijzer.channel;

import java.util.List;

/// One message ready to be sent: it fits the medium as it is.
///
/// @param buttons shown where the medium has them; the text is complete without them
/// @param opener label of what opens a list of buttons, on a medium that folds many of them away; blank when none may be
/// @param callback opaque key by which the provider's delivery reports find the message again; empty when none are wanted
public record Outbound(Address to, String meldpunt, String text, List<Button> buttons, String opener,
        String callback) {
    public Outbound {
        buttons = List.copyOf(buttons);
    }

    public Outbound(Address to, String meldpunt, String text, List<Button> buttons, String callback) {
        this(to, meldpunt, text, buttons, "", callback);
    }

    @Override
    public String toString() {
        return "Outbound[" + to + "]";
    }

    /// @param payload what comes back in [Content.Pressed]
    public record Button(String label, String payload) {}
}
