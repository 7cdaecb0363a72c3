package nl.meldwijzer.text.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meldwijzer.text.SourceFile;

/// Locale files on disk.
final class LocaleFiles {
    static final Path SHIPPED = Path.of("locales");

    private LocaleFiles() {}

    /// All YAML files below a folder, their paths written from there.
    static List<SourceFile> in(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .map(path -> new SourceFile(folder.relativize(path).toString(), text(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
