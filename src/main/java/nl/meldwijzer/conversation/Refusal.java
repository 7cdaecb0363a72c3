package nl.meldwijzer.conversation;

/// Why what a counsellor did changed nothing.
public sealed interface Refusal {
    /// Another counsellor has the talk.
    record ClaimedBy(Counsellor who) implements Refusal {}

    /// Nobody waits in it.
    record NotWaiting() implements Refusal {}

    /// It must be claimed first.
    record NotClaimed() implements Refusal {}

    /// The person blocked us or opted out.
    record Unreachable() implements Refusal {}

    /// Whoever was to go on with it is not there.
    record NotThere() implements Refusal {}

    /// No such text stands ready in the person's language.
    record NoSuchText() implements Refusal {}

    /// The meldpunt does not ask this, or not with these options, or the report was sent.
    record NotAsked() implements Refusal {}
}
