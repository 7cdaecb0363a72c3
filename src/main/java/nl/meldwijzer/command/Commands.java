package nl.meldwijzer.command;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What the program does instead of serving, when its first argument names a command.
@Command(name = "meldwijzer", description = "Intake bot for a meldpunt sociale veiligheid. Without a command it serves.", subcommands = {
        CheckCommand.class, ChatCommand.class, UnderstandCommand.class,
        EvaluateCommand.class, ProcessingCommand.class}, mixinStandardHelpOptions = true, version = "Meldwijzer 0.1.0")
public final class Commands {
    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

    private Commands() {}

    /// Whether these arguments ask for a command; settings such as `--server.port=9000` do not.
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
    }

    /// Runs the command and gives its exit code: 0 when all is well, 1 when it is not, 2 for wrong usage.
    public static int run(String[] arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands()).setExecutionExceptionHandler(Commands::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(failure.getMessage());
        return 1;
    }
}
