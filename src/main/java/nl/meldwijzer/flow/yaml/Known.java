package nl.meldwijzer.flow.yaml;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Nearest;
import nl.meldwijzer.text.yaml.Piece;

/// What the names in a flow may stand for.
///
/// @param fieldNames all fields that are written down, also those that could not be read
/// @param doubtful files of which it is unknown what they hold, such as `report` or `fields`
record Known(
        Set<StepName> steps,
        Set<FieldName> fieldNames,
        Map<FieldName, Field> fields,
        Set<String> doubtful) {
    /// Stands in for a step that a file names wrongly; no flow with it is ever used.
    static final StepName NO_STEP = new StepName("no.step");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern OPTION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /// Whether this is a name for a dialogue, a step, a field or an interrupt. Noted when not.
    static boolean isName(String word, Piece piece) {
        return isName(NAME, word, piece);
    }

    /// Whether this is a name for an option, which may begin with a digit. Noted when not.
    static boolean isOption(String word, Piece piece) {
        return isName(OPTION, word, piece);
    }

    private static boolean isName(Pattern pattern, String word, Piece piece) {
        var good = pattern.matcher(word).matches();
        if (!good && !word.isBlank()) {
            piece.note("'" + word + "' is not a name. Use small letters, digits and '-', such as read-back.");
        }
        return good;
    }

    /// The step that `piece` leads to: of the same dialogue, or written `dialogue.step`. A wrong name is noted, and
    /// taken for what was probably meant.
    ///
    /// @param subject who goes there, such as `step 'where'`
    StepName step(Piece piece, String dialogue, String subject) {
        var word = piece.word();
        return steps.stream().filter(step -> called(step, word, dialogue)).findFirst().orElseGet(() -> {
            if (word.isBlank() || doubtful.contains(called(word, dialogue).dialogue())) return NO_STEP;
            var names = new ArrayList<String>();
            steps.forEach(step -> names.add(shortly(step, dialogue)));
            piece.note(subject + " goes to '" + word + "', which does not exist. " + Nearest.hint(
                    word, names, "Name a step of this dialogue, or dialogue.step."));
            return Nearest.to(word, names).map(near -> called(near, dialogue)).orElse(NO_STEP);
        });
    }

    /// The name of the field that `piece` asks. A wrong name is noted.
    FieldName field(Piece piece, String subject) {
        var word = piece.word();
        return fieldNames.stream().filter(field -> field.value().equals(word)).findFirst().orElseGet(() -> {
            var names = fieldNames.stream().map(FieldName::value).toList();
            if (!word.isBlank() && !doubtful.contains("fields")) {
                piece.note(subject + " asks the field '" + word + "', which does not exist. " + Nearest.hint(
                        word, names, "Add it to fields.yaml."));
            }
            return new FieldName("no-field");
        });
    }

    private static boolean called(StepName step, String word, String dialogue) {
        return step.value().equals(word) || step.equals(called(word, dialogue));
    }

    private static StepName called(String word, String dialogue) {
        if (NAME.matcher(word).matches()) return new StepName(dialogue + "." + word);
        return word.matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*") ? new StepName(word) : NO_STEP;
    }

    private static String shortly(StepName step, String dialogue) {
        return step.dialogue().equals(dialogue) ? step.step() : step.value();
    }
}
