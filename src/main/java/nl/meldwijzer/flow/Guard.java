package nl.meldwijzer.flow;

/// A condition that a path may ask about. It is worked out from the conversation before the move.
public enum Guard {
    /// The person said that they are in danger.
    IN_DANGER,
    /// Somebody may read along.
    QUIET,
    /// No field has an answer yet.
    NOTHING_ANSWERED,
    /// None of the fields that steps marked `optional` ask is justified by the meldpunt's purposes.
    NOTHING_OPTIONAL,
    /// The report of this conversation stands in the register, or is on its way to it.
    SENT,
    /// The report of this conversation stands in the register.
    FILED,
    /// The person says that it happened to them.
    HAPPENED_TO_ME;

    /// The name in flow files, such as `nothing-answered`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
