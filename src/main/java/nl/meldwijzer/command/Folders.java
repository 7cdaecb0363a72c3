package nl.meldwijzer.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.Signals;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.understanding.Understanding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command reads its content.
final class Folders {
    @Option(names = "--flows", defaultValue = "${env:MELDWIJZER_FLOWS}", paramLabel = "FOLDER", description = "Dialogues to read instead of the packaged ones (MELDWIJZER_FLOWS).")
    @Nullable
    Path flows;

    @Option(names = "--locales", defaultValue = "${env:MELDWIJZER_LOCALES}", paramLabel = "FOLDER", description = "Wording to read instead of the packaged one (MELDWIJZER_LOCALES).")
    @Nullable
    Path locales;

    Reading<Content> read() {
        return Content.read(named(flows), named(locales), LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    }

    /// With the rules of these folders.
    Understanding understanding() {
        return WholeUnderstanding.load(Signals.read(named(flows)).orThrow());
    }

    private static @Nullable Path named(@Nullable Path folder) {
        return folder == null || folder.toString().isBlank() ? null : folder;
    }
}
