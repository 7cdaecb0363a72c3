package nl.meldwijzer.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.flow.yaml.FlowReader;
import nl.meldwijzer.text.AnyCatalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;

/// The content files on disk, as a server finds them.
public final class FlowFiles {
    public static final Set<Language> LANGUAGES = Set.of(Language.DUTCH, Language.ENGLISH);

    private FlowFiles() {}

    /// All files of `conversation-flows/`.
    public static List<SourceFile> shipped() {
        return in(Path.of("."), "conversation-flows");
    }

    /// The flow of `conversation-flows/`, checked but for its wording.
    public static Reading<Flow> readShipped() {
        return FlowReader.read(shipped(), new AnyCatalogue(LANGUAGES), LANGUAGES);
    }

    /// All files below `folder` of `base`, their paths written from `base`.
    public static List<SourceFile> in(Path base, String folder) {
        try (var paths = Files.walk(base.resolve(folder))) {
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> new SourceFile(base.relativize(path).toString(), text(path)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
