package nl.meldwijzer.understanding.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The texts under `src/main/nlp/<language>`: `language.txt` and `words.txt`, one message a line, and `intents/<intent>.txt`.
/// A line that begins with `~` mixes languages: it teaches no language. One that begins with `#` is a remark.
record Corpus(Path folder) {
    private static final String MIXED = "~";

    /// @param label a language or an intent
    record Line(String label, String text, boolean mixed) {}

    List<String> languages() throws IOException {
        return names(folder);
    }

    List<Line> ofLanguage(String language) throws IOException {
        var lines = new ArrayList<Line>();
        for (var file : files(folder.resolve(language))) {
            read(language, file).stream().filter(line -> !line.mixed()).forEach(lines::add);
        }
        return lines;
    }

    List<Line> intents() throws IOException {
        var lines = new ArrayList<Line>();
        for (var language : languages()) {
            for (var file : files(folder.resolve(language).resolve("intents"))) {
                lines.addAll(read(file.getFileName().toString().replace(".txt", ""), file));
            }
        }
        return lines;
    }

    private static List<Line> read(String label, Path file) throws IOException {
        return Files.readAllLines(file)
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new Line(label, line.replaceFirst("^~\\s*", ""), line.startsWith(MIXED)))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
