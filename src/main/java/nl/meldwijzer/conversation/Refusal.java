package nl.meldwijzer.conversation;

/// Why what a counsellor did changed nothing.
public sealed interface Refusal {
    /// Another counsellor has the talk.
    record ClaimedBy(Counsellor who) implements Refusal {}

    /// Nobody waits in it.
    record NotWaiting() implements Refusal {}

    /// It must be claimed first.
    record NotClaimed() implements Refusal {}
}
