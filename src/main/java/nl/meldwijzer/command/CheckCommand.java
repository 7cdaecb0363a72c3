package nl.meldwijzer.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.concurrent.Callable;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tells everything that is wrong with the content, each in one line with file and line.
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks dialogues, wording, referrals and profiles. Exit code 1 when something is wrong.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--meldpunt", defaultValue = "", paramLabel = "ID", description = "Writes out the open questions of this profile's routekaart.")
    private String meldpunt = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var reading = folders.read();
        reading.problems().forEach(problem -> out.println(line(problem)));
        var content = reading.content();
        if (content == null) return 1;
        var stuck = StatemachineMoves.of(content.flow()).walk();
        stuck.forEach(out::println);
        var refused = Gate.problems(content);
        refused.forEach(out::println);
        if (!stuck.isEmpty() || !refused.isEmpty()) return 1;
        tell(content, out);
        tellProfiles(content, out);
        return 0;
    }

    private static void tell(Content content, PrintWriter out) {
        out.printf("%d steps, %d fields, %d languages, %d meldpunten, %d referrals: nothing wrong.%n",
                content.flow().steps().size(), content.flow().fields().size(), content.catalogue().languages().size(),
                content.profiles().size(), content.referrals().size());
    }

    private void tellProfiles(Content content, PrintWriter out) {
        content.profiles().values().stream().sorted(Comparator.comparing(Profile::id)).forEach(profile -> {
            ProfileLines.of(profile, content.flow().fields().values()).forEach(out::println);
            if (profile.id().equals(meldpunt)) ProfileLines.questions(profile).forEach(out::println);
        });
    }

    private static String line(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> problem.toString();
            case WARNING -> problem.file() + ":" + problem.line() + ": warning: " + problem.message();
        };
    }
}
