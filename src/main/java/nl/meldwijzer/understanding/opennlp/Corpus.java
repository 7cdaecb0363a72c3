package nl.meldwijzer.understanding.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The texts under `src/main/nlp/<language>`: `language.txt` and `words.txt`, one message a line, `intents/<intent>.txt`
/// and `signals/<signal>.txt`, where a message of two signals stands in two files.
/// A line that begins with `~` mixes languages: it teaches no language. One that begins with `#` is a remark.
record Corpus(Path folder) {
    /// The name of the texts that tell of no signal, and of no intent.
    static final String NO_SIGNAL = "none";
    private static final String MIXED = "~";
    private static final String SIGNALS = "signals";
    private static final String REPORT = "report";

    /// @param label a language or an intent
    record Line(String label, String text, boolean mixed) {}

    List<String> languages() throws IOException {
        return names(folder);
    }

    List<Line> ofLanguage(String language) throws IOException {
        var lines = new ArrayList<Line>();
        for (var file : files(folder.resolve(language))) {
            if (file.startsWith(folder.resolve(language).resolve(SIGNALS))) continue; // two languages have many, ten have none
            read(language, file).stream().filter(line -> !line.mixed()).forEach(lines::add);
        }
        return lines;
    }

    List<Line> intents() throws IOException {
        return labelled("intents");
    }

    /// Whoever asks something tells of no danger, so the intents teach that as well; only reports may tell of some.
    List<Line> signals() throws IOException {
        var lines = labelled(SIGNALS);
        intents().stream()
                .filter(line -> !line.label().equals(REPORT))
                .map(line -> new Line(NO_SIGNAL, line.text(), line.mixed()))
                .forEach(lines::add);
        return lines;
    }

    private List<Line> labelled(String kind) throws IOException {
        var lines = new ArrayList<Line>();
        for (var language : languages()) {
            for (var file : files(folder.resolve(language).resolve(kind))) {
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
