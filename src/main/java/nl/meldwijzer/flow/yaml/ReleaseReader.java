package nl.meldwijzer.flow.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.Where;
import nl.meldwijzer.text.yaml.Piece;

/// Reads `released-steps.txt`, one step name a line, and `moves.yaml`, where released steps went.
final class ReleaseReader {
    final Map<StepName, Where> released = new LinkedHashMap<>();
    final Map<StepName, StepName> moved = new LinkedHashMap<>();
    final Map<StepName, Where> moves = new LinkedHashMap<>();

    void readReleased(SourceFile file, List<Problem> problems) {
        var lines = file.content().lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) continue;
            var where = new Where(file.path(), i + 1);
            var name = stepName(line);
            if (name.isEmpty()) problems.add(where.error(noStepName(line)));
            name.ifPresent(step -> released.put(step, where));
        }
    }

    void readMoves(Piece file) {
        file.sheet()
                .takes(List.of("moves"), "moves.yaml")
                .need("moves", "Add 'moves: {}'.")
                .entries("move")
                .forEach(this::readMove);
    }

    private void readMove(String old, Piece piece) {
        var from = stepName(old);
        var word = piece.word();
        var to = stepName(word);
        if (from.isEmpty()) piece.note(noStepName(old));
        if (to.isEmpty() && !word.isBlank()) piece.note(noStepName(word));
        if (from.isEmpty() || to.isEmpty()) return;
        moved.put(from.get(), to.get());
        moves.put(from.get(), piece.where());
    }

    private static Optional<StepName> stepName(String word) {
        return word.matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*") ? Optional.of(new StepName(word)) : Optional.empty();
    }

    private static String noStepName(String word) {
        return "'" + word + "' is not a step's name. Write dialogue.step, such as report.what.";
    }
}
