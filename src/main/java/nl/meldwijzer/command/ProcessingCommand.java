package nl.meldwijzer.command;

import java.util.concurrent.Callable;
import nl.meldwijzer.processing.ProcessingDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the record of processing of one meldpunt.
@Command(name = "processing", mixinStandardHelpOptions = true, description = "Writes the record of processing of a meldpunt with its DPIA annex and privacy notice, as Markdown in Dutch.")
final class ProcessingCommand implements Callable<Integer> {
    @Mixin
    private Folders folders = new Folders();

    @Parameters(paramLabel = "MELDPUNT", description = "Id of the profile.")
    private String meldpunt = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var content = folders.read().orThrow();
        var profile = content.profiles().get(meldpunt);
        if (profile == null) throw new IllegalArgumentException("There is no meldpunt '" + meldpunt + "'.");
        var out = spec.commandLine().getOut();
        out.print(ProcessingDocument.of(profile, content.flow().fields().values(), content.catalogue()));
        out.flush();
        return 0;
    }
}
