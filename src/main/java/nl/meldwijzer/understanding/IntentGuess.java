package nl.meldwijzer.understanding;

/// What a person seems to want with a message.
public sealed interface IntentGuess {
    /// May be acted on.
    record Sure(Intent intent) implements IntentGuess {}

    /// May be asked: "do you mean …?"
    record Maybe(Intent intent) implements IntentGuess {}

    /// Nothing that we know.
    record None() implements IntentGuess {}

    default Intent likeliest() {
        return switch (this) {
            case Sure(var intent) -> intent;
            case Maybe(var intent) -> intent;
            case None() -> Intent.NONE;
        };
    }
}
