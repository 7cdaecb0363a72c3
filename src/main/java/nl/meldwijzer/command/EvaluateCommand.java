package nl.meldwijzer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures the understanding on labelled messages.
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = {
        "Measures the understanding on labelled files: tab-separated, the first line names the columns, of which",
        "message must be there; language, intent, signals (a,b or none) and masked as far as they are known."})
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled files.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--failing", description = "Shows every line that fails.")
    private boolean failing;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var evaluation = new Evaluation();
        var understanding = folders.understanding();
        for (var file : files) {
            for (var labelled : Labelled.read(file)) {
                evaluation.add(labelled, UnderstandCommand.seen(understanding, labelled.message()));
            }
        }
        var out = spec.commandLine().getOut();
        evaluation.figures().forEach(out::println);
        if (failing) evaluation.failing().forEach(out::println);
        out.flush();
        return 0;
    }
}
