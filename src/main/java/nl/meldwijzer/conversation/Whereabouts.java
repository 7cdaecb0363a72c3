package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import nl.meldwijzer.conversation.Conversation.ReportState.Status;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Recency;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.SafetySignal;
import org.jspecify.annotations.Nullable;

/// Where a talk stands, and what holds there. Only looks.
record Whereabouts(Flow flow, Moves moves, Profile profile, Presence presence, Draft draft) {
    static final String QUIET = "quiet";
    /// More steps ahead than this are none of one report.
    private static final int MOST_HOPS = 64;
    private static final FieldName ROLE = new FieldName("role");
    private static final Set<FieldName> ACTS = Set.of(new FieldName("kind"), new FieldName("behaviour"));

    /// False when the step was released once and vanished without a trace.
    boolean known() {
        var name = draft.phase == null ? null : draft.phase.standing();
        return name != null && flow.find(name).isPresent();
    }

    Step standing() {
        var name = draft.phase == null ? null : draft.phase.standing();
        if (name != null) return flow.find(name).orElseThrow();
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
                && (ACTS.contains(field) || flow.field(field).kind() == Field.Kind.WORDS);
    }

    /// Whether an answer is not read back: what is unspoken, and a place in own words too.
    boolean notReadBack(FieldName field) {
        return unspoken(field) || (Noted.isHeard(draft.signals, SafetySignal.Kind.SEXUAL_VIOLENCE)
                && draft.answers.get(field) instanceof Answer.Words);
    }

    boolean unspoken(Step step) {
        return step.asks() != null && unspoken(step.asks());
    }

    /// Whether the question has nothing to ask: its field was asked at another step already, or none of its options goes
    /// with what was answered before.
    boolean isNeedless(Step step) {
        var field = step.asks();
        if (field == null) return false;
        var asked = draft.trail.stream()
                .filter(passed -> !passed.step().equals(step.name()))
                .anyMatch(passed -> flow.find(passed.step()).map(Step::asks).filter(field::equals).isPresent());
        var known = flow.field(field);
        var aside = isInterrupt(step.name()) && draft.answers.containsKey(field);
        return asked || aside || (known.groups() != null && known.shown(draft.answers).isEmpty());
    }

    /// Whether the answer that is there already is one to the question as it would be asked now.
    boolean stillFits(Step step) {
        var field = step.asks();
        if (field == null || !(draft.answers.get(field) instanceof Answer.Options(var options, _))) return true;
        return options.stream().anyMatch(flow.field(field).shown(draft.answers)::contains);
    }

    boolean isJustNow() {
        return flow.fields()
                .values()
                .stream()
                .filter(field -> field.reads() == Field.Reads.RECENCY)
                .anyMatch(field -> draft.answers.get(field.name()) instanceof Answer.Options(var options, _)
                        && options.contains(Recency.NOW.code()));
    }

    boolean isInterrupt(StepName step) {
        return flow.interruptDialogues().contains(step.dialogue());
    }

    /// Whether the field is asked beside the way of the report too.
    boolean isAskedAside(FieldName field) {
        return flow.steps().values().stream().anyMatch(step -> isInterrupt(step.name()) && field.equals(step.asks()));
    }

    boolean mayGoBack() {
        return draft.resume != null || !draft.trail.isEmpty();
    }

    boolean reportIsOpen() {
        return draft.report == null || draft.report.status() == Status.OPEN;
    }

    /// Whether a counsellor is there for this person.
    boolean isAttended() {
        return presence instanceof Presence.There;
    }

    /// Whether the person waits for a counsellor, also while the bot goes on.
    boolean isWaiting() {
        return waitingSince() != null;
    }

    /// Since when they wait, null when they do not.
    @Nullable
    Instant waitingSince() {
        return draft.phase instanceof Phase.Waiting(var since, var _) ? since : draft.queued;
    }

    private boolean isFiled() {
        return draft.report != null && draft.report.status() == Status.FILED;
    }

    /// How many questions of the same sort, obliging or optional, there still are with this one, if all of them are skipped;
    /// 0 when it does not count.
    int left(@Nullable Step asking) {
        if (asking == null || asking.asks() == null) return 0;
        var holding = holding();
        int left = 0;
        var step = asking;
        for (int hop = 0; hop < MOST_HOPS && !(step instanceof Step.ReadBack); hop++) {
            if (step.asks() != null && step.optional() != asking.optional()) break;
            if (step.equals(asking) || (step.asks() != null && isOpen(step))) left++;
            var onwards = onwards(step);
            if (onwards == null) break;
            step = flow.step(moves.take(step.name(), onwards, holding));
        }
        return left;
    }

    private boolean isOpen(Step step) {
        return justified(step) && !unspoken(step) && !isNeedless(step) && !isPassed(step);
    }

    private static @Nullable Signal onwards(Step step) {
        var paths = step.paths();
        if (paths.containsKey(new Signal.Skip())) return new Signal.Skip();
        return paths.containsKey(new Signal.Next()) ? new Signal.Next() : null;
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
            case NOTHING_ANSWERED -> draft.answers.isEmpty() || draft.report == null;
            case NOTHING_TOLD -> Set.of(ROLE).containsAll(draft.answers.keySet());
            case NOTHING_OPTIONAL -> flow.optionalFields().stream().noneMatch(this::justified);
            case SENT -> !reportIsOpen();
            case FILED -> isFiled();
            case SOMEBODY_THERE -> isAttended();
            case WAITING -> isWaiting();
            case CALLS_BACK -> callsBack();
            case NUMBER_LEFT_OUT -> draft.told.contains(Remarks.NUMBER) && mayAskForNumber();
            case BY_PHONE -> draft.answers.values().stream().anyMatch(Whereabouts::isPhone);
            case CONTACT_GIVEN -> draft.told.contains(Draft.CONTACT)
                    || draft.answers.values().stream().anyMatch(Answer.Contact.class::isInstance);
            case ONLY_COUNTS -> counts() && wantsNothingElse();
            case TAKES_NO_REPORTS -> !counts() && wantsNothingElse();
            case HAPPENED_TO_ME, SAW_IT, FOR_SOMEONE, PROFESSIONAL, SOMETHING_ELSE, SEXUAL, UNEQUAL, ONLINE, SERIOUS,
                    OTHER_GROUND, OTHER_TERRAIN, PAST, ELSEWHERE, AT_HOME, AT_WORK, IN_PUBLIC, HURT, UNDER_12,
                    UNDER_16, SIXTEEN_UP ->
                isAnswered(guard);
            case WANTS_BYSTANDERS, WANTS_ANONYMOUS, WANTS_MORE_REPORTS, WANTS_NORM, WANTS_AANGIFTE, WANTS_AWARENESS,
                    WANTS_FOLLOW_UP, WANTS_VISIBLE_POLICY ->
                profile.purposes().contains(Objects.requireNonNull(guard.purpose()));
        };
    }

    private boolean callsBack() {
        return flow.fields()
                .values()
                .stream()
                .anyMatch(field -> field.kind() == Field.Kind.CONTACT && justified(field));
    }

    /// Not of who is under 16, nor where somebody may read along: they did not ask to be reached.
    private boolean mayAskForNumber() {
        return callsBack() && !isAnswered(Guard.UNDER_16) && new Consent(draft.signals).mayBeAsked();
    }

    private static boolean isPhone(Answer answer) {
        return answer instanceof Answer.Contact contact && contact.by() == Answer.Contact.By.PHONE;
    }

    private boolean isAnswered(Guard guard) {
        return draft.answers.get(guard.field()) instanceof Answer.Options(var options, _)
                && options.stream().anyMatch(guard.options()::contains);
    }

    private boolean counts() {
        return profile.purposes().contains(Purpose.NUMBERS);
    }

    /// Whether no field is asked but for those that only help to count.
    private boolean wantsNothingElse() {
        var others = EnumSet.noneOf(Purpose.class);
        others.addAll(profile.purposes());
        others.remove(Purpose.NUMBERS);
        return flow.fields().values().stream().noneMatch(field -> field.justifiedBy(others));
    }

    private boolean justified(Field field) {
        return field.isAskedBy(profile);
    }

    private boolean isPassed(Step step) {
        return draft.ahead.containsKey(step.name())
                || draft.trail.stream().anyMatch(passed -> passed.step().equals(step.name()));
    }
}
