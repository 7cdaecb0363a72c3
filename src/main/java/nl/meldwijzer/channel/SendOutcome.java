package nl.meldwijzer.channel;

import java.time.Duration;

/// How a send ended.
public sealed interface SendOutcome {
    record Sent(String providerId) implements SendOutcome {}

    /// It was surely not sent; `reason` is a provider's code, never text of a message.
    record TryLater(Duration after, String reason) implements SendOutcome {}

    /// It was not sent: the provider takes it once the person has written again.
    record NotBeforeTheyWrite(String reason) implements SendOutcome {}

    /// It was not sent and never will be.
    record Refused(String reason, boolean unreachable) implements SendOutcome {}

    /// It may have been sent: the answer was lost.
    record Unknown(String reason) implements SendOutcome {}
}
