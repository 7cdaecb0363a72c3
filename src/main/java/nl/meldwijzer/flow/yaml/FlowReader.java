package nl.meldwijzer.flow.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.FlowCheck;
import nl.meldwijzer.flow.Sources;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.Where;
import nl.meldwijzer.text.yaml.Piece;

/// Reads all dialogues of `conversation-flows/` with `fields.yaml`, `moves.yaml` and `released-steps.txt`.
public final class FlowReader {
    /// Folders within `conversation-flows/` that hold no dialogues.
    private static final Pattern ELSEWHERE = Pattern.compile("(.*/)?(meldpunten|signals|examples|schema)/[^/]*");

    private static final Problem NO_WELCOME = Problem.error(
            "conversation-flows/welcome.yaml", 1,
            "there is no dialogue 'welcome', so no talk can begin. Add the file, with 'start:' and 'steps:'.");

    private final List<Problem> problems = new ArrayList<>();
    private final FieldReader fields = new FieldReader();
    private final ReleaseReader releases = new ReleaseReader();
    private final List<DialogueReader> dialogues = new ArrayList<>();

    /// Files of which it is unknown what they are meant to hold. Nothing is said about what others expect of them.
    private final Set<String> doubtful = new HashSet<>();

    private FlowReader() {}

    /// The flow with every problem at once. Files that belong to something else are passed over.
    ///
    /// @param languages in which every text must exist
    public static Reading<Flow> read(List<SourceFile> files, Catalogue catalogue, Set<Language> languages) {
        var reader = new FlowReader();
        files.forEach(reader::open);
        return reader.flow(catalogue, languages);
    }

    private void open(SourceFile file) {
        if (ELSEWHERE.matcher(file.path()).matches()) return;
        if (file.path().endsWith("released-steps.txt")) releases.readReleased(file, problems);
        if (file.path().endsWith(".yaml") && !file.stem().equals("referrals")) openYaml(file);
    }

    private void openYaml(SourceFile file) {
        var piece = Piece.read(file, problems);
        if (piece.isMissing()) {
            doubtful.add(file.stem());
            return;
        }
        switch (file.stem()) {
            case "fields" -> fields.read(piece);
            case "moves" -> releases.readMoves(piece);
            case String dialogue -> {
                if (Known.isName(dialogue, piece)) dialogues.add(new DialogueReader(dialogue, piece));
            }
        }
    }

    private Reading<Flow> flow(Catalogue catalogue, Set<Language> languages) {
        var names = new LinkedHashMap<StepName, Where>();
        dialogues.forEach(dialogue -> names.putAll(dialogue.names()));
        var known = new Known(names.keySet(), fields.places.keySet(), fields.fields, doubtful);
        var steps = new LinkedHashMap<StepName, Step>();
        dialogues.forEach(dialogue -> steps.putAll(dialogue.steps(known)));
        var flow = new Flow(steps, fields.fields, start(), interrupts(), releases.moved);
        var sources = new Sources(names, fields.places, releases.moves, releases.released);
        if (doubtful.isEmpty()) problems.addAll(FlowCheck.problems(flow, sources, catalogue, languages));
        return Reading.of(flow, problems);
    }

    private StepName start() {
        return dialogues.stream()
                .filter(DialogueReader::isWelcome)
                .findFirst()
                .map(DialogueReader::start)
                .orElseGet(() -> {
                    if (!doubtful.contains(DialogueReader.WELCOME)) problems.add(NO_WELCOME);
                    return Known.NO_STEP;
                });
    }

    private Map<String, StepName> interrupts() {
        var interrupts = new LinkedHashMap<String, StepName>();
        for (var dialogue : dialogues) {
            dialogue.interrupt().ifPresent(piece -> {
                var name = piece.word();
                if (!Known.isName(name, piece)) return;
                var other = interrupts.putIfAbsent(name, dialogue.start());
                if (other != null) {
                    doubtful.add(dialogue.name());
                    piece.note("the interrupt '" + name + "' is the dialogue '" + other.dialogue()
                            + "' already. Give one of them another name.");
                }
            });
        }
        return interrupts;
    }
}
