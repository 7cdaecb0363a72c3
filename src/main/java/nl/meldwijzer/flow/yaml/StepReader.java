package nl.meldwijzer.flow.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.meldwijzer.flow.Path;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.Step.Code.Outcome;
import nl.meldwijzer.flow.Step.Code.Use;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Nearest;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads the steps of one dialogue.
final class StepReader {
    /// By kind, the properties that a step of that kind may have besides.
    private static final Map<String, List<String>> KINDS = kinds();

    private static final Map<String, Use> USES = byCode(Use.values(), Use::code);
    private static final Map<String, Outcome> OUTCOMES = byCode(Outcome.values(), Outcome::code);

    private final Known known;
    private final String dialogue;

    StepReader(Known known, String dialogue) {
        this.known = known;
        this.dialogue = dialogue;
    }

    /// The step; empty, and noted, when it does not say what it does.
    Optional<Step> read(StepName name, Piece piece) {
        var sheet = piece.sheet();
        if (!piece.isMapping()) return Optional.empty();
        var kinds = KINDS.keySet().stream().filter(sheet::has).toList();
        if (kinds.size() != 1) {
            notOneKind(sheet, kinds);
            return Optional.empty();
        }
        var kind = kinds.getFirst();
        var takes = new ArrayList<>(List.of(kind));
        takes.addAll(properties(kind));
        return Optional.of(read(name, kind, sheet.takes(takes, article(kind) + " step")));
    }

    private Step read(StepName name, String kind, Sheet sheet) {
        var what = sheet.need(kind, "");
        return switch (kind) {
            case "tell" -> new Step.Tell(name, lines(what), marks(sheet), go(sheet));
            case "show" -> new Step.Show(name, shown(what), go(sheet));
            case "ask" -> ask(name, what, sheet);
            case "choose" -> new Step.Choose(name, known.field(what, subject(sheet)), optional(sheet), go(sheet));
            case "words" -> new Step.Words(name, known.field(what, subject(sheet)), optional(sheet), go(sheet));
            case "place" -> new Step.Place(name, known.field(what, subject(sheet)), optional(sheet), go(sheet));
            case "contact" -> new Step.Contact(name, known.field(what, subject(sheet)), go(sheet), skip(sheet));
            case "pick-language" -> new Step.PickLanguage(named(name, what), go(sheet));
            case "code" -> code(named(name, what), sheet);
            case "pick-meant" -> new Step.PickMeant(named(name, what), go(sheet));
            case "read-back" -> new Step.ReadBack(named(name, what), go(sheet));
            case "sending" -> new Step.Sending(named(name, what), go(sheet));
            case "hand-over" -> new Step.HandOver(named(name, what), go(sheet), meanwhile(sheet), withdrawn(sheet));
            case "resume" -> resume(name, what);
            case "end" -> new Step.End(name, lines(what));
            default -> throw new IllegalArgumentException("no kind of step: " + kind);
        };
    }

    private static void notOneKind(Sheet sheet, List<String> kinds) {
        var step = sheet.of().name();
        if (!kinds.isEmpty()) {
            sheet.of()
                    .note(step + " is of several kinds: " + String.join(", ", kinds)
                            + ". Keep one, or make it two steps.");
            return;
        }
        var all = "Give it one of " + String.join(", ", KINDS.keySet()) + ".";
        var hint = sheet.properties()
                .keySet()
                .stream()
                .filter(key -> Nearest.to(key, KINDS.keySet()).isPresent() && !key.equals("go"))
                .map(key -> "It has '" + key + "'. " + Nearest.hint(key, KINDS.keySet(), all))
                .findFirst();
        sheet.of().note(step + " does not say what it does. " + hint.orElse(all));
    }

    private Step ask(StepName name, Piece question, Sheet sheet) {
        named(name, question);
        var field = sheet.find("field").map(piece -> known.field(piece, subject(sheet))).orElse(null);
        var choices = new ArrayList<Step.Choice>();
        sheet.need("choices", "Add 'choices: { option: step }'.").entries("option").forEach((option, path) -> {
            if (!Known.isOption(option, path)) return;
            choices.add(new Step.Choice(option, path(path, path.name() + " of " + subject(sheet))));
            var asked = field == null ? null : known.fields().get(field);
            if (asked != null && !asked.options().contains(option)) {
                path.note(subject(sheet) + " offers '" + option + "', which the field '" + field + "' does not have. "
                        + Nearest.hint(option, asked.options(), "Add it to the field's options, or remove it."));
            }
        });
        var skip = skip(sheet);
        return new Step.Ask(name, field, choices, skip, optional(sheet));
    }

    private static Step.Show.What shown(Piece what) {
        var known = new LinkedHashMap<String, Step.Show.What>();
        for (var each : Step.Show.What.values()) known.put(each.code(), each);
        return what.among(known, "thing to show").orElse(Step.Show.What.FIELDS);
    }

    private Step code(StepName name, Sheet sheet) {
        var use = sheet.need("for", "Say what the code is for: look-up or erase.").among(USES, "use of a code");
        var outcomes = new LinkedHashMap<Outcome, Path>();
        var all = sheet.need("outcomes", "Add 'outcomes: { outcome: step }'.")
                .as(
                        "'outcomes' of " + subject(sheet))
                .sheet()
                .takes(OUTCOMES.keySet(), "a code");
        OUTCOMES.forEach((word, outcome) -> outcomes.put(outcome,
                path(all.need(word, "Say where it leads."), subject(sheet))));
        var skip = skip(sheet);
        return new Step.Code(name, use.orElse(Use.LOOK_UP), outcomes, skip);
    }

    private static Step resume(StepName name, Piece what) {
        if (!what.word().equals("true"))
            what.note(what.name() + " must be true. A step without it is of another kind.");
        return new Step.Resume(name);
    }

    /// A question's text is named after its step, so this only repeats the step's name for the reader's sake.
    private static StepName named(StepName name, Piece what) {
        var word = what.word();
        if (!word.isBlank() && !word.equals(name.value())) {
            what.note("step '" + name.step() + "' names the text '" + word
                    + "', but a question's text has its step's name. Write '" + name + "'.");
        }
        return name;
    }

    private static List<TextKey> lines(Piece piece) {
        return piece.list().stream().flatMap(line -> line(line).stream()).toList();
    }

    private static Optional<TextKey> line(Piece piece) {
        var word = piece.word();
        if (word.isBlank()) return Optional.empty();
        try {
            return Optional.of(new TextKey(word));
        } catch (IllegalArgumentException malformed) {
            piece.note(malformed.getMessage()
                    + ". Use small letters, digits, '-' and '.'; the wording itself belongs in locales/.");
            return Optional.empty();
        }
    }

    private static Set<String> marks(Sheet sheet) {
        var marks = new LinkedHashSet<String>();
        sheet.find("marks").stream().flatMap(piece -> piece.list().stream()).forEach(piece -> {
            var mark = piece.word();
            if (mark.matches(
                    "quiet|danger|sexual-violence|may-write|may-not-write|forget|new-report|told:[a-z][a-z0-9-]*"))
                marks.add(mark);
            else
                piece.note(subject(sheet) + " marks '" + mark
                        + "', which means nothing. Use quiet, danger, sexual-violence, or told: and what was told.");
        });
        return marks;
    }

    private static boolean optional(Sheet sheet) {
        return sheet.find("optional").map(Piece::flag).orElse(false);
    }

    private Path go(Sheet sheet) {
        return path(sheet.need("go", "Say which step comes next."), subject(sheet));
    }

    private Path skip(Sheet sheet) {
        return path(sheet.need("skip", "Say where it goes when the person skips it."), subject(sheet));
    }

    private Path meanwhile(Sheet sheet) {
        return path(sheet.need("meanwhile", "Say where it goes when the person goes on while they wait."),
                subject(sheet));
    }

    private Path withdrawn(Sheet sheet) {
        return path(sheet.need("withdrawn", "Say where it goes when the person does not want to wait any more."),
                subject(sheet));
    }

    private Path path(Piece piece, String subject) {
        return new PathReader(known, dialogue, subject).read(piece);
    }

    private static String subject(Sheet sheet) {
        return sheet.of().name();
    }

    private static String article(String kind) {
        return (kind.matches("[aeo].*") ? "an " : "a ") + kind;
    }

    private static <T> Map<String, T> byCode(T[] all, Function<T, String> code) {
        var byCode = new LinkedHashMap<String, T>();
        for (var each : all) byCode.put(code.apply(each), each);
        return byCode;
    }

    private static List<String> properties(String kind) {
        return KINDS.getOrDefault(kind, List.of());
    }

    private static Map<String, List<String>> kinds() {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("tell", List.of("marks", "go"));
        kinds.put("show", List.of("go"));
        kinds.put("ask", List.of("field", "choices", "skip", "optional"));
        kinds.put("choose", List.of("optional", "go"));
        kinds.put("words", List.of("optional", "go"));
        kinds.put("place", List.of("optional", "go"));
        kinds.put("contact", List.of("skip", "go"));
        kinds.put("pick-language", List.of("go"));
        kinds.put("code", List.of("for", "outcomes", "skip"));
        kinds.put("pick-meant", List.of("go"));
        kinds.put("read-back", List.of("go"));
        kinds.put("sending", List.of("go"));
        kinds.put("hand-over", List.of("go", "meanwhile", "withdrawn"));
        kinds.put("resume", List.of());
        kinds.put("end", List.of());
        return kinds;
    }
}
