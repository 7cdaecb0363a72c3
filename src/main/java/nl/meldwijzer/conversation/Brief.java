package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import org.jspecify.annotations.Nullable;

/// What a counsellor reads first of a talk, before anything that was said. Nothing in it is an address or a name.
///
/// @param phase who owns the talk; null before its first turn
/// @param queued as the queue shows it; null when no counsellor is concerned
/// @param answers so far, in the order given; words in them are masked
/// @param signals heard in this talk
/// @param earlier heard in a talk before this one
/// @param told which explanations were given, such as `difference`
/// @param promises that counsellors made in this talk, oldest first, as long as its transcript is kept
/// @param closes when the person can no longer be written to before they write again; null where that never is
/// @param age the age group, as an option of the field; null when it was not told
/// @param quiet whether somebody may read along
/// @param unreachable whether the person opted out, so that nothing can be sent
/// @param resume the question where the bot goes on; null when the talk has none
/// @param report how it stands with the report; null before the first answer
public record Brief(
        String meldpunt,
        Medium medium,
        Language language,
        LanguageOrigin languageOrigin,
        @Nullable Phase phase,
        @Nullable QueuedTalk queued,
        Map<FieldName, Answer> answers,
        Set<Kind> signals,
        Set<Kind> earlier,
        Set<String> told,
        List<Ending.Promise> promises,
        @Nullable Instant closes,
        @Nullable String age,
        boolean quiet,
        boolean unreachable,
        @Nullable StepName resume,
        ReportState.@Nullable Status report) {
    private static final FieldName AGE = new FieldName("age");

    /// What the machine tells itself that it said; no explanations.
    private static final Set<String> OWN_NOTES = Set.of(Draft.FIRST, Draft.OFFERED_LANGUAGE, Draft.NOT_FILED_YET);

    public Brief {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        signals = Set.copyOf(signals);
        earlier = Set.copyOf(earlier);
        told = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(told));
        promises = List.copyOf(promises);
    }

    public static Brief of(Conversation talk, List<Ending.Promise> promises) {
        var signals = kinds(kind -> Noted.isKnown(talk.signals(), kind));
        var earlier = kinds(kind -> Noted.isHeard(talk.signals(), kind));
        earlier.removeAll(signals);
        var told = new LinkedHashSet<>(talk.told());
        told.removeAll(OWN_NOTES);
        var heard = talk.heard() == null ? null : talk.heard().answerableFrom();
        return new Brief(talk.meldpunt(), talk.medium(), talk.language(), talk.languageOrigin(), talk.phase(),
                QueuedTalk.of(talk).orElse(null), talk.answers(), signals, earlier, told, promises,
                ReplyWindow.closes(talk.medium(), heard), age(talk), talk.signals().contains(Whereabouts.QUIET),
                talk.isUnreachable(), resume(talk), talk.report() == null ? null : talk.report().status());
    }

    /// Whether the person can be written to now.
    public boolean isWritable(Instant now) {
        return !unreachable && (closes == null || now.isBefore(closes));
    }

    private static EnumSet<Kind> kinds(Predicate<Kind> which) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) if (which.test(kind)) kinds.add(kind);
        return kinds;
    }

    private static @Nullable String age(Conversation talk) {
        return talk.answers().get(AGE) instanceof Answer.Options(var options, _) && !options.isEmpty()
                ? options.getFirst()
                : null;
    }

    /// The question that was put aside when the person asked for a human, or else the one that stands.
    private static @Nullable StepName resume(Conversation talk) {
        return Optional.ofNullable(talk.resume())
                .or(() -> Optional.ofNullable(talk.phase()).map(Phase::standing))
                .orElse(null);
    }

    /// Never an answer.
    @Override
    public String toString() {
        return "Brief[" + meldpunt + ", " + phase + "]";
    }
}
