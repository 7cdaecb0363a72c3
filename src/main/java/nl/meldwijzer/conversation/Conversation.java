package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal;
import org.jspecify.annotations.Nullable;

/// The state of one conversation between two turns. It holds no address, no transcript and no wording.
///
/// @param phase null before the first turn
/// @param ask number of the newest question; a button carries the number of its own
/// @param resume the question that an interrupt put aside, null when there is none
/// @param trail the steps that were asked and answered, oldest first
/// @param ahead steps already answered that lie ahead again after going back or changing an answer
/// @param answers in the order given; words in them are masked
/// @param signals `quiet`: somebody may read along; `kept`: something we said waits until the person writes again;
///         `opted-out`: the person blocked us or opted out, and did nothing since;
///         `team:zeden`: a counsellor handed the talk on to that team, see [QueuedTalk];
///         `may-write`, `may-not-write`: what they said to that we write unasked, see [Consent];
///         `forget`: the person wants nothing of the talk to be kept; `meant:privacy`: they are asked whether they meant that;
///         `danger@12`: danger was heard at question 12, `@0`: in an earlier talk
/// @param told which explanations were given
/// @param unclear how often in a row an answer was not understood
/// @param report null until the first answer
/// @param heard null before the person did anything, and in what was stored before this was noted
/// @param queued since when the person waits for a counsellor while the bot goes on; null when they do not, see [Phase.Waiting]
/// @param timers when the talk is to be woken if nothing happens before
public record Conversation(
        String meldpunt,
        Medium medium,
        Language language,
        LanguageOrigin languageOrigin,
        @Nullable Phase phase,
        int ask,
        @Nullable StepName resume,
        List<Passed> trail,
        Map<StepName, Signal> ahead,
        Map<FieldName, Answer> answers,
        Set<String> signals,
        Set<String> told,
        int unclear,
        @Nullable ReportState report,
        @Nullable Heard heard,
        @Nullable Instant queued,
        Map<Timer, Instant> timers) {
    static final String KEPT = "kept";
    static final String FORGET = "forget";
    static final String OPTED_OUT = "opted-out";

    public Conversation {
        trail = List.copyOf(trail);
        ahead = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ahead));
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        signals = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(signals));
        told = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(told));
        timers = Map.copyOf(timers);
    }

    /// In which no counsellor is concerned and nothing is waited for.
    public Conversation(
            String meldpunt,
            Medium medium,
            Language language,
            LanguageOrigin languageOrigin,
            @Nullable Phase phase,
            int ask,
            @Nullable StepName resume,
            List<Passed> trail,
            Map<StepName, Signal> ahead,
            Map<FieldName, Answer> answers,
            Set<String> signals,
            Set<String> told,
            int unclear,
            @Nullable ReportState report,
            @Nullable Heard heard) {
        this(meldpunt, medium, language, languageOrigin, phase, ask, resume, trail, ahead, answers, signals, told,
                unclear, report, heard, null, Map.of());
    }

    /// A conversation in which nothing was said yet.
    public static Conversation start(String meldpunt, Medium medium, Language language, LanguageOrigin origin) {
        return new Conversation(
                meldpunt, medium, language, origin, null, 0, null, List.of(), Map.of(), Map.of(), Set.of(), Set.of(), 0,
                null, null);
    }

    /// Whether something we said waits until the person writes again.
    public boolean hasKept() {
        return signals.contains(KEPT);
    }

    /// Whether nothing can be sent, because the person blocked us or opted out.
    public boolean isUnreachable() {
        return signals.contains(OPTED_OUT);
    }

    /// Whether it is kept no longer than it takes to know again what was brought twice.
    public boolean isForgotten() {
        return closed() && signals.contains(FORGET);
    }

    public boolean closed() {
        return phase instanceof Phase.Closed;
    }

    /// Whether a counsellor is concerned: somebody waits for one, or has one.
    public boolean isAtDesk() {
        return QueuedTalk.of(this).isPresent();
    }

    /// Whether the event finds this talk at its end, so that it belongs to a new one: after the last word, or when
    /// somebody writes again long after a talk that left nothing open, nor unsaid.
    public boolean isOver(Event event, Instant now) {
        if (closed()) return true;
        if (hasKept() || isAtDesk()) return false;
        var open = report != null && report.status() != ReportState.Status.FILED;
        return !open && event instanceof Event.Said && heard != null && heard.longBefore(now);
    }

    /// The talk that follows on this one. Remembered are a language that the person chose, and
    /// that home may not be safe.
    public Conversation next(Language usual) {
        var chosen = languageOrigin == LanguageOrigin.CHOSEN;
        var start = start(meldpunt, medium, chosen ? language : usual,
                chosen ? languageOrigin : LanguageOrigin.PROFILE);
        return Noted.isHeard(signals, SafetySignal.Kind.HOME_VIOLENCE)
                ? start.after(SafetySignal.Kind.HOME_VIOLENCE)
                : start;
    }

    private Conversation after(SafetySignal.Kind kind) {
        return new Conversation(meldpunt, medium, language, languageOrigin, phase, ask, resume, trail, ahead, answers,
                Set.of(Noted.earlier(kind)), told, unclear, report, heard, queued, timers);
    }

    /// A step that was left behind, and by which signal.
    public record Passed(StepName step, Signal by) {}

    /// How we came to talk this language. Only a chosen one is never offered away.
    public enum LanguageOrigin {
        PROFILE,
        OFFERED,
        CHOSEN
    }

    /// The report that this conversation makes. Its id exists from the first answer on.
    public record ReportState(UUID id, int revision, Status status) {
        /// OPEN: not sent. SENDING: on its way to the register. FILED: it stands there.
        public enum Status {
            OPEN,
            SENDING,
            FILED
        }
    }
}
