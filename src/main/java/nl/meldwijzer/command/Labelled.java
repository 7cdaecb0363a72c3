package nl.meldwijzer.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A message with what is right about it. What a file does not tell is not measured;
/// lines that begin with `# ` are remarks.
record Labelled(String message, Map<String, String> labels) {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final String MESSAGE = "message";
    private static final String REMARK = "# ";

    Labelled {
        labels = Map.copyOf(labels);
    }

    @Nullable
    String language() {
        return labels.get("language");
    }

    @Nullable
    String intent() {
        return labels.get("intent");
    }

    @Nullable
    String masked() {
        return labels.get("masked");
    }

    /// What kind of piece is to be masked; only to count by.
    String kind() {
        return labels.getOrDefault("kind", "piece");
    }

    /// Null when signals are not labelled.
    @Nullable
    Set<String> signals() {
        var written = labels.get("signals");
        if (written == null) return null;
        return Pattern.compile("[, ]+")
                .splitAsStream(written)
                .filter(name -> !name.isEmpty() && !name.equals("none"))
                .collect(Collectors.toSet());
    }

    static List<Labelled> read(Path file) throws IOException {
        var lines = Files.readAllLines(file).stream().filter(line -> !line.startsWith(REMARK)).toList();
        var columns = TAB.splitAsStream(lines.isEmpty() ? "" : lines.getFirst()).toList();
        if (!columns.contains(MESSAGE)) {
            throw new IOException(file + ":1: no column named message. Name the columns in the first line.");
        }
        var read = new ArrayList<Labelled>();
        for (var line : lines.subList(1, lines.size())) if (!line.isBlank()) read.add(of(columns, line));
        return read;
    }

    private static Labelled of(List<String> columns, String line) {
        var cells = TAB.splitAsStream(line).toList();
        var labels = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (!cells.get(i).isEmpty()) labels.put(columns.get(i), cells.get(i));
        }
        return new Labelled(Objects.requireNonNullElse(labels.remove(MESSAGE), ""), labels);
    }
}
