package nl.meldwijzer.conversation;

/// Who goes on with a talk that a counsellor hands on.
public sealed interface Receiver {
    /// They have it from then on.
    record Colleague(Counsellor who) implements Receiver {}

    /// It stands among those that wait, marked for this team. Anybody may claim it, so that nothing waits for a team that went home.
    ///
    /// @param name as the roster knows it
    record Team(String name) implements Receiver {
        public Team {
            if (name.isBlank()) throw new IllegalArgumentException("a team has a name");
        }
    }
}
