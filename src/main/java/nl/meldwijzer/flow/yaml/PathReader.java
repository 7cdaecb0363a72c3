package nl.meldwijzer.flow.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads where a step goes: a step's name, `{ when: guard, go: step, otherwise: step }`, or a list of such whens, the
/// last with `otherwise`.
///
/// @param subject who goes there, such as `step 'where'`
record PathReader(Known known, String dialogue, String subject) {
    private static final Map<String, Guard> GUARDS = guards();

    Path read(Piece piece) {
        if (piece.isWord()) return Path.to(step(piece));
        return read(piece, piece.isList() ? piece.list() : List.of(piece));
    }

    private Path read(Piece piece, List<Piece> whens) {
        if (whens.isEmpty()) piece.note(subject + " goes nowhere. Say which step comes next.");
        if (whens.size() > Path.MOST_BRANCHES) {
            piece.note(subject + " has " + whens.size() + " guards, and a path takes " + Path.MOST_BRANCHES
                    + ". Make a step of its own for the rest.");
        }
        var branches = new ArrayList<Path.Branch>();
        var otherwise = Known.NO_STEP;
        for (int i = 0; i < whens.size(); i++) {
            var sheet = whens.get(i).as(subject).sheet().takes(List.of("when", "go", "otherwise"), "a path");
            branch(sheet, branches);
            if (i == whens.size() - 1) {
                otherwise = step(sheet.need("otherwise", "Say where it goes when no guard holds."));
            } else if (sheet.has("otherwise")) {
                sheet.of().note(subject + " has an 'otherwise' before its last guard. Move it to the last.");
            }
        }
        return new Path(branches.stream().limit(Path.MOST_BRANCHES).toList(), otherwise);
    }

    private void branch(Sheet sheet, List<Path.Branch> branches) {
        var guard = sheet.need("when", "Name a guard, such as nothing-answered.")
                .as(subject)
                .among(GUARDS, "guard");
        var go = step(sheet.need("go", "Say where it goes when the guard holds."));
        guard.ifPresent(when -> branches.add(new Path.Branch(when, go)));
    }

    private StepName step(Piece piece) {
        return known.step(piece, dialogue, subject);
    }

    private static Map<String, Guard> guards() {
        var guards = new LinkedHashMap<String, Guard>();
        for (var guard : Guard.values()) guards.put(guard.code(), guard);
        return guards;
    }
}
