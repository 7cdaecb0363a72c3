package nl.meldwijzer.flow.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Where;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads one dialogue. First its steps' names, so that other dialogues can lead here; then the steps themselves.
final class DialogueReader {
    /// The dialogue with which every talk begins.
    static final String WELCOME = "welcome";

    private final String dialogue;
    private final Sheet sheet;
    private final SequencedMap<String, Piece> steps;
    private final StepName start;

    DialogueReader(String dialogue, Piece file) {
        this.dialogue = dialogue;
        this.sheet = file.as("the dialogue '" + dialogue + "'")
                .sheet()
                .takes(List.of("interrupt", "start", "steps"), "a dialogue");
        this.steps = sheet.need("steps", "Add 'steps:' with a step under its name.").entries("step");
        steps.entrySet().removeIf(step -> !Known.isName(step.getKey(), step.getValue()));
        this.start = readStart();
    }

    String name() {
        return dialogue;
    }

    Map<StepName, Where> names() {
        var names = new LinkedHashMap<StepName, Where>();
        steps.forEach((word, piece) -> names.put(name(word), piece.where()));
        return names;
    }

    Map<StepName, Step> steps(Known known) {
        var reader = new StepReader(known, dialogue);
        var read = new LinkedHashMap<StepName, Step>();
        steps.forEach((word, piece) -> reader.read(name(word), piece).ifPresent(step -> read.put(step.name(), step)));
        return read;
    }

    boolean isWelcome() {
        return dialogue.equals(WELCOME);
    }

    /// The name of the interrupt that this dialogue is; empty when it is none.
    Optional<Piece> interrupt() {
        return sheet.find("interrupt");
    }

    /// Where this dialogue begins when something begins with it: every talk, or an interrupt.
    StepName start() {
        return start;
    }

    private StepName readStart() {
        var subject = "the start of " + sheet.of().name();
        if (isWelcome() || sheet.has("interrupt")) {
            var here = new Known(names().keySet(), Set.of(), Map.of(), Set.of());
            var read = here.step(sheet.need("start", "Name its first step."), dialogue, subject);
            return read.equals(Known.NO_STEP) ? name("no-start") : read;
        }
        sheet.find("start")
                .ifPresent(piece -> piece.note(sheet.of().name()
                        + " has a 'start', but nothing starts it. Add 'interrupt:' with a name, or remove it."));
        return name("no-start");
    }

    private StepName name(String step) {
        return new StepName(dialogue + "." + step);
    }
}
