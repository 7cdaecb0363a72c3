package nl.meldwijzer.conversation;

import java.util.List;

/// The outcome of one event: the conversation after it, and what must follow.
///
/// @param hush whether messages that were not sent yet must never be sent: the person left
public record Turn(Conversation after, List<Effect> effects, boolean hush) {
    public Turn {
        effects = List.copyOf(effects);
    }
}
