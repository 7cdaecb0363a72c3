package nl.meldwijzer.conversation;

/// A text of the catalogue that a counsellor sends: the person reads it in their own language, whatever the counsellor speaks.
public sealed interface ReadyText {
    /// An answer that stands ready as `canned.<name>`.
    record Canned(String name) implements ReadyText {}

    /// The card of an organisation, as the bot shows it.
    ///
    /// @param referral its id in the directory
    record Card(String referral) implements ReadyText {}

    /// What the bot tells to somebody who asks for it, such as `difference`, `expect` or `privacy`.
    record Explained(String command) implements ReadyText {}
}
