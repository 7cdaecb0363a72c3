package nl.meldwijzer.conversation;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.meldwijzer.conversation.Conversation.ReportState.Status;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.SafetySignal;
import org.jspecify.annotations.Nullable;

/// Where a talk stands, and what holds there. Only looks.
record Whereabouts(Flow flow, Profile profile, Draft draft) {
    static final String QUIET = "quiet";
    private static final FieldName BEHAVIOUR = new FieldName("behaviour");
    private static final FieldName ROLE = new FieldName("role");

    /// False when the step was released once and vanished without a trace.
    boolean known() {
        return draft.phase instanceof Phase.Asking(var name) && flow.find(name).isPresent();
    }

    Step standing() {
        if (draft.phase instanceof Phase.Asking(var name)) return flow.find(name).orElseThrow();
        throw new IllegalStateException("nothing is being asked");
    }

    Step sending() {
        return flow.steps().values().stream().filter(Step.Sending.class::isInstance).findFirst().orElseThrow();
    }

    /// The language of the talk first, then the others that the meldpunt speaks.
    Set<Language> languages() {
        var languages = new LinkedHashSet<Language>();
        languages.add(draft.language);
        languages.addAll(profile.languages());
        return languages;
    }

    /// Whether the flow has this interrupt.
    boolean knows(String interrupt) {
        return flow.interrupts().containsKey(interrupt);
    }

    /// Whether the command has a place here: a report is begun only where another was filed.
    boolean takes(Command command) {
        return knows(command.code()) && (command != Command.REPORT || isFiled());
    }

    /// Only one question is put aside: within an interrupt it would be lost.
    boolean mayAskWhatWasMeant() {
        return knows(Flow.MEANT) && !isInterrupt(standing().name());
    }

    boolean justified(Step step) {
        var field = step.asks();
        return field == null || justified(flow.field(field));
    }

    /// Whether what the field holds is neither asked for nor shown: after a word of sexual violence no story is asked, no
    /// list of acts, and nothing is read back.
    boolean unspoken(FieldName field) {
        return Noted.isHeard(draft.signals, SafetySignal.Kind.SEXUAL_VIOLENCE)
                && (field.equals(BEHAVIOUR) || flow.field(field).kind() == Field.Kind.WORDS);
    }

    /// Whether an answer is not read back: what is unspoken, and a place in own words too.
    boolean notReadBack(FieldName field) {
        return unspoken(field) || (Noted.isHeard(draft.signals, SafetySignal.Kind.SEXUAL_VIOLENCE)
                && draft.answers.get(field) instanceof Answer.Words);
    }

    boolean unspoken(Step step) {
        return step.asks() != null && unspoken(step.asks());
    }

    boolean isInterrupt(StepName step) {
        return flow.interruptDialogues().contains(step.dialogue());
    }

    boolean mayGoBack() {
        return draft.resume != null || !draft.trail.isEmpty();
    }

    boolean reportIsOpen() {
        return draft.report == null || draft.report.status() == Status.OPEN;
    }

    private boolean isFiled() {
        return draft.report != null && draft.report.status() == Status.FILED;
    }

    /// How many questions of the same sort, obliging or optional, there still are with this one; 0 when it does not count.
    int left(@Nullable Step asking) {
        if (asking == null || asking.asks() == null) return 0;
        return (int) flow.steps()
                .values()
                .stream()
                .filter(step -> step.asks() != null && step.optional() == asking.optional() && justified(step)
                        && !unspoken(step))
                .filter(step -> step.equals(asking) || !isPassed(step))
                .count();
    }

    Set<Guard> holding() {
        var holding = EnumSet.noneOf(Guard.class);
        for (var guard : Guard.values()) if (holds(guard)) holding.add(guard);
        return holding;
    }

    private boolean holds(Guard guard) {
        return switch (guard) {
            case IN_DANGER -> Noted.isKnown(draft.signals, SafetySignal.Kind.DANGER);
            case QUIET -> draft.signals.contains(QUIET);
            case NOTHING_ANSWERED -> draft.answers.isEmpty();
            case NOTHING_OPTIONAL -> flow.optionalFields().stream().noneMatch(this::justified);
            case SENT -> !reportIsOpen();
            case FILED -> isFiled();
            case HAPPENED_TO_ME -> draft.answers.get(ROLE) instanceof Answer.Options(var options, _)
                    && options.contains("happened-to-me");
        };
    }

    private boolean justified(Field field) {
        return field.justifiedBy(profile.purposes());
    }

    private boolean isPassed(Step step) {
        return draft.ahead.containsKey(step.name())
                || draft.trail.stream().anyMatch(passed -> passed.step().equals(step.name()));
    }
}
