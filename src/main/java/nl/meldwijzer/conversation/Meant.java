package nl.meldwijzer.conversation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/// The command that a person was asked about, as the state remembers it while the question stands: `meant:privacy`.
final class Meant {
    private static final String PREFIX = "meant:";

    private Meant() {}

    static void note(Set<String> signals, Command command) {
        signals.add(PREFIX + command.code());
    }

    static void forget(Set<String> signals) {
        signals.removeIf(signal -> signal.startsWith(PREFIX));
    }

    static Stream<Command> in(Set<String> signals) {
        return Arrays.stream(Command.values()).filter(command -> signals.contains(PREFIX + command.code()));
    }
}
