package nl.meldwijzer.flow;

/// What leads from one step to the next.
public sealed interface Signal {
    /// Answered, or said and done.
    record Next() implements Signal {}

    /// One option of a step whose options lead to different places.
    record Option(String id) implements Signal {}

    record Skip() implements Signal {}

    /// The step's field serves no purpose of this meldpunt: passed without asking.
    record NotNeeded() implements Signal {}

    /// An interrupt by name, such as `difference`; taken from any step that waits for a person.
    record Interrupt(String name) implements Signal {}

    /// The short stable form in stored data and in the machine: `next`, `option:yes`, `skip`, `not-needed`, `interrupt:help`.
    default String code() {
        return switch (this) {
            case Next _ -> "next";
            case Option(var id) -> "option:" + id;
            case Skip _ -> "skip";
            case NotNeeded _ -> "not-needed";
            case Interrupt(var name) -> "interrupt:" + name;
        };
    }

    /// The signal with this [code()]; throws `IllegalArgumentException` for any other word.
    static Signal of(String code) {
        var colon = code.indexOf(':');
        var kind = colon < 0 ? code : code.substring(0, colon);
        var rest = code.substring(colon + 1);
        return switch (kind) {
            case "next" -> new Next();
            case "option" -> new Option(rest);
            case "skip" -> new Skip();
            case "not-needed" -> new NotNeeded();
            case "interrupt" -> new Interrupt(rest);
            default -> throw new IllegalArgumentException("'" + code + "' is not a signal");
        };
    }
}
