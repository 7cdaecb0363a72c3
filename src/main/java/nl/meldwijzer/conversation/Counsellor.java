package nl.meldwijzer.conversation;

/// Who talks with a person from the desk.
///
/// @param id of the account
/// @param name as the person reads it
public record Counsellor(String id, String name) {
    public Counsellor {
        if (id.isBlank() || name.isBlank()) throw new IllegalArgumentException("a counsellor has an id and a name");
    }

    /// Whether it is the same account, whatever name it goes by now.
    boolean is(Counsellor other) {
        return id.equals(other.id);
    }

    @Override
    public String toString() {
        return "Counsellor[" + id + "]";
    }
}
