package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.Passed;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// A conversation that can still be written in, for the length of one turn. Each field means what it means there.
final class Draft {
    /// Noted as told once it was said what the first message had answered.
    static final String FIRST = "first";
    /// Noted as told once another language was offered.
    static final String OFFERED_LANGUAGE = "language-offer";
    /// Noted as told once it was said that the register is away.
    static final String NOT_FILED_YET = "not-filed-yet";

    private final Conversation before;
    Language language;
    LanguageOrigin languageOrigin;
    @Nullable
    Phase phase;
    int ask;
    @Nullable
    StepName resume;
    final List<Passed> trail;
    final Map<StepName, Signal> ahead;
    final Map<FieldName, Answer> answers;
    final Set<String> signals;
    final Set<String> told;
    int unclear;
    @Nullable
    ReportState report;
    @Nullable
    Heard heard;
    @Nullable
    Instant queued;
    final Map<Timer, Instant> timers = new EnumMap<>(Timer.class);

    Draft(Conversation before) {
        this.before = before;
        language = before.language();
        languageOrigin = before.languageOrigin();
        phase = before.phase();
        ask = before.ask();
        resume = before.resume();
        trail = new ArrayList<>(before.trail());
        ahead = new LinkedHashMap<>(before.ahead());
        answers = new LinkedHashMap<>(before.answers());
        signals = new LinkedHashSet<>(before.signals());
        told = new LinkedHashSet<>(before.told());
        unclear = before.unclear();
        report = before.report();
        heard = before.heard();
        queued = before.queued();
        timers.putAll(before.timers());
    }

    Conversation conversation() {
        return new Conversation(before.meldpunt(), before.medium(), language, languageOrigin, phase, ask, resume, trail,
                ahead, answers, signals, told, unclear, report, heard,
                queued, timers);
    }

    /// What was filed before stands in the register.
    void beginReport() {
        report = null;
        told.remove(FIRST);
        forgetAnswers();
    }

    /// Nothing of the talk is left but that it is to be forgotten.
    void forgetTalk() {
        report = null;
        signals.retainAll(Set.of(Conversation.FORGET));
        told.clear();
        unclear = 0;
    }

    /// Nothing of what was told outlives its use here: what was sent stands in the register.
    void forgetAnswers() {
        trail.clear();
        ahead.clear();
        answers.clear();
        resume = null;
    }
}
