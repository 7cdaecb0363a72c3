package nl.meldwijzer.conversation;

import java.time.Instant;
import nl.meldwijzer.flow.StepName;

/// Who owns the conversation.
public sealed interface Phase {
    /// The bot waits for an answer to this step.
    record Asking(StepName step) implements Phase {}

    /// Over. The next message of this person begins a new conversation.
    record Closed(Instant at) implements Phase {}
}
