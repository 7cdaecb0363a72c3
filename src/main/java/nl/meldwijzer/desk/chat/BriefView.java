package nl.meldwijzer.desk.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import org.jspecify.annotations.Nullable;

/// What stands beside a talk: who it is with as far as a counsellor may know, and what is known already. Of the address
/// only the medium is shown.
///
/// @param spoken whether the counsellor can talk its language
/// @param signals heard in this talk, the gravest first
/// @param earlier heard in a talk before
/// @param quiet whether somebody may read along with the person
/// @param unreachable whether the person opted out
/// @param closes until when we may write; null where that never ends
/// @param report how it stands with the report: `open`, `sending`, `filed`, blank when there is none
/// @param answers in the counsellor's language, in the order given
/// @param explained in the counsellor's language
public record BriefView(Medium medium, Language language, boolean spoken, List<Kind> signals, List<Kind> earlier,
        boolean quiet, boolean unreachable, @Nullable Instant closes, String report, List<Known> answers,
        List<String> explained, List<Promised> promises) {
    public BriefView {
        signals = List.copyOf(signals);
        earlier = List.copyOf(earlier);
        promises = List.copyOf(promises);
        answers = List.copyOf(answers);
        explained = List.copyOf(explained);
    }

    public record Promised(Harmless what, LocalDate by) {}

    /// @param own whether these are the person's own words, in their language
    public record Known(String field, Harmless answer, boolean own) {}
}
