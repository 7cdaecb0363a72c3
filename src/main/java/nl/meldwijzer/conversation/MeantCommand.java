package nl.meldwijzer.conversation;

import java.util.Optional;
import nl.meldwijzer.understanding.Intent;
import nl.meldwijzer.understanding.IntentGuess;

/// The command that comes nearest to what a person seems to want, in words that no list holds.
record MeantCommand(Command command, boolean sure) {
    static Optional<MeantCommand> in(IntentGuess guess) {
        return switch (guess) {
            case IntentGuess.Sure(var intent) -> command(intent).map(command -> new MeantCommand(command, true));
            case IntentGuess.Maybe(var intent) -> command(intent).map(command -> new MeantCommand(command, false));
            case IntentGuess.None() -> Optional.empty();
        };
    }

    private static Optional<Command> command(Intent intent) {
        return switch (intent) {
            case DIFFERENCE -> Optional.of(Command.DIFFERENCE);
            case EXPECT -> Optional.of(Command.EXPECT);
            case PRIVACY -> Optional.of(Command.PRIVACY);
            case HUMAN -> Optional.of(Command.HUMAN);
            case HELP -> Optional.of(Command.HELP);
            case STATUS -> Optional.of(Command.STATUS);
            case ERASE -> Optional.of(Command.ERASE);
            case RIGHTS -> Optional.of(Command.RIGHTS);
            case REPORT -> Optional.of(Command.REPORT);
            case STOP -> Optional.of(Command.PAUSE);
            case NONE -> Optional.empty();
        };
    }
}
