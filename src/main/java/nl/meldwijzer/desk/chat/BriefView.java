package nl.meldwijzer.desk.chat;

import java.util.List;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;

/// What stands beside a talk: who it is with as far as a counsellor may know, and what is known already. Of the address
/// only the medium is shown.
///
/// @param answers in the counsellor's language, in the order given
/// @param explained in the counsellor's language
/// @param quiet whether somebody may read along with the person
public record BriefView(Medium medium, Language language, boolean spoken, List<Kind> signals, boolean quiet,
        boolean filed, List<Known> answers, List<String> explained) {
    public BriefView {
        signals = List.copyOf(signals);
        answers = List.copyOf(answers);
        explained = List.copyOf(explained);
    }

    /// @param own whether these are the person's own words, in their language
    public record Known(String field, Harmless answer, boolean own) {}
}
