package nl.meldwijzer.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.Passed;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Conversation.ReportState.Status;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Guard;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// One turn in the making: where the talk stands and where it goes. Lives as long as the turn; for one thread.
final class Talk {
    /// A turn that passes more steps than this runs in a circle.
    private static final int MOST_HOPS = 64;
    private static final String QUIET = "quiet";
    private static final String TOLD = "told:";
    private static final FieldName ROLE = new FieldName("role");

    private final Flow flow;
    private final Moves moves;
    private final Facts facts;
    private final Draft draft;
    private final Speech speech;
    private final Set<String> interruptDialogues;
    private @Nullable Step asking;
    private boolean hush;

    Talk(Flow flow, Moves moves, Questions questions, Conversation before, Facts facts) {
        this.flow = flow;
        this.moves = moves;
        this.facts = facts;
        this.draft = new Draft(before);
        this.speech = new Speech(questions);
        this.interruptDialogues = flow.interruptDialogues();
    }

    Turn turn() {
        var quiet = draft.signals.contains(QUIET);
        var effects = speech.effects(draft, quiet, asking, facts.profile(), left(), mayGoBack());
        return new Turn(draft.conversation(), effects, hush);
    }

    // Where the talk stands

    Profile profile() {
        return facts.profile();
    }

    /// The language of the talk first, then the others that the meldpunt speaks.
    Set<Language> languages() {
        var languages = new LinkedHashSet<Language>();
        languages.add(draft.language);
        languages.addAll(facts.profile().languages());
        return languages;
    }

    int askNumber() {
        return draft.ask;
    }

    Map<FieldName, Answer> answers() {
        return draft.answers;
    }

    @Nullable
    Answer answer(FieldName field) {
        return draft.answers.get(field);
    }

    boolean justified(Step step) {
        var field = step.asks();
        return field == null || flow.field(field).justifiedBy(facts.profile().purposes());
    }

    boolean reportIsOpen() {
        return draft.report == null || draft.report.status() == Status.OPEN;
    }

    /// False when a released step vanished without a trace.
    boolean standsSomewhere() {
        return draft.phase instanceof Phase.Asking(var name) && flow.find(name).isPresent();
    }

    Step standing() {
        if (draft.phase instanceof Phase.Asking(var name)) return flow.find(name).orElseThrow();
        throw new IllegalStateException("nothing is being asked");
    }

    // What happens to it

    void begin() {
        walk(flow.start(), null);
        if (facts.profile().practice()) speech.sayAt(1, MachineLine.PRACTICE.line());
    }

    /// A step vanished: what was answered is kept, and passed on the way to the first open question.
    void startOver() {
        speech.say(MachineLine.WELCOME_BACK.line());
        if (draft.report != null && draft.report.status() == Status.SENDING) {
            ask(sendingStep());
        } else if (!reportIsOpen()) {
            close();
        } else {
            draft.trail.forEach(passed -> draft.ahead.put(passed.step(), passed.by()));
            draft.trail.clear();
            draft.resume = null;
            walk(flow.start(), null);
        }
    }

    void speak(Language language) {
        draft.language = language;
        draft.languageOrigin = LanguageOrigin.CHOSEN;
        if (draft.phase != null) speech.say(MachineLine.LANGUAGE_CHANGED.line());
    }

    void answer(Step step, @Nullable Answer answer, Signal signal) {
        var field = step.asks();
        if (field != null && answer != null) keep(field, answer);
        leave(step, signal);
    }

    void goOn(Signal signal) {
        var from = standing();
        walk(moves.take(from.name(), signal, holding()), from);
    }

    void skip() {
        var step = standing();
        if (!step.paths().containsKey(new Signal.Skip())) {
            notUnderstood();
            return;
        }
        var field = step.asks();
        if (field != null) draft.answers.remove(field);
        leave(step, new Signal.Skip());
    }

    void back() {
        if (draft.resume != null) resume();
        else if (draft.trail.isEmpty()) askAgain(MachineLine.BACK_AT_START);
        else askEarlier(draft.trail.size() - 1);
    }

    /// Asks the field again; what was answered after it is passed on the way forward as far as it still fits.
    void change(FieldName field) {
        for (int i = 0; i < draft.trail.size(); i++) {
            var step = flow.find(draft.trail.get(i).step());
            if (step.isPresent() && field.equals(step.get().asks())) {
                askEarlier(i);
                return;
            }
        }
        askAgain();
    }

    void interrupt(String name) {
        var from = standing();
        if (!isInterrupt(from.name())) draft.resume = from.name();
        if (name.equals(Command.LEAVE.code())) hush();
        walk(moves.take(from.name(), new Signal.Interrupt(name), holding()), from);
    }

    void askAgain(MachineLine... before) {
        for (var line : before) speech.say(line.line());
        ask(standing());
    }

    void notUnderstood() {
        draft.unclear++;
        askAgain(draft.unclear > 1 ? MachineLine.UNCLEAR_AGAIN : MachineLine.UNCLEAR);
    }

    void hush() {
        hush = true;
    }

    void say(MachineLine line) {
        speech.say(line.line());
    }

    void sayLeftOut(Understood words) {
        if (words.leftOut().isEmpty()) return;
        var kinds = words.leftOut()
                .stream()
                .sorted()
                .map(kind -> new TextKey("masked.kind." + kind.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        speech.say(MachineLine.LEFT_OUT.line().with("kinds", new Arg.Labels(kinds)));
    }

    /// Keeps an answer to a question that was not asked yet, so that it is passed when the talk comes there.
    void keepAhead(Step step, Answer answer, Signal signal) {
        keep(Objects.requireNonNull(step.asks()), answer);
        var passed = draft.trail.stream().anyMatch(entry -> entry.step().equals(step.name()));
        if (!passed) draft.ahead.put(step.name(), signal);
    }

    // The register answers

    void filed(Event.Filed filed) {
        if (!noteStatus(filed.report())) return;
        speech.giving("receipt", new Arg.Plain(filed.receipt()));
        draft.resume = null;
        walk(moves.take(sendingStep().name(), new Signal.Next(), holding()), null);
        draft.forgetAnswers();
    }

    void noteFiled(Event.Filed filed) {
        noteStatus(filed.report());
    }

    void notFiledYet(Event.NotFiledYet late) {
        var report = draft.report;
        if (report == null || !report.id().equals(late.report()) || report.status() != Status.SENDING) return;
        if (draft.told.add("not-filed-yet")) speech.say(MachineLine.NOT_FILED_YET.line());
    }

    private boolean noteStatus(java.util.UUID id) {
        var report = draft.report;
        if (report == null || !report.id().equals(id) || report.status() != Status.SENDING) return false;
        draft.report = new ReportState(report.id(), report.revision(), Status.FILED);
        return true;
    }

    // Walking

    private void leave(Step step, Signal signal) {
        draft.unclear = 0;
        draft.ahead.remove(step.name());
        if (!isInterrupt(step.name())) draft.trail.add(new Passed(step.name(), signal));
        walk(moves.take(step.name(), signal, holding()), step);
    }

    /// Goes on from step to step until one waits for the person, or the talk ends.
    private void walk(StepName to, @Nullable Step from) {
        var here = to;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            var step = flow.step(here);
            if (isInterrupt(here) && draft.resume == null && from != null) draft.resume = from.name();
            switch (step) {
                case Step.Tell tell -> tell(tell);
                case Step.Resume _ -> {
                    resume();
                    return;
                }
                case Step.End end -> {
                    end.lines().forEach(speech::say);
                    close();
                    return;
                }
                case Step.Ask _, Step.Choose _, Step.Words _, Step.Place _, Step.PickLanguage _, Step.ReadBack _, Step.Sending _ -> {
                    if (passing(step) == null) {
                        arrive(step);
                        return;
                    }
                }
            }
            here = moves.take(here, pass(step), holding());
        }
        throw new IllegalStateException("more than " + MOST_HOPS + " steps in one turn at " + here);
    }

    private void tell(Step.Tell tell) {
        tell.lines().forEach(speech::say);
        for (var mark : tell.marks()) {
            if (mark.startsWith(TOLD)) draft.told.add(mark.substring(TOLD.length()));
            else draft.signals.add(mark);
        }
    }

    /// The signal by which a step is passed without asking, or null when it must be asked.
    private @Nullable Signal passing(Step step) {
        if (!justified(step)) return new Signal.NotNeeded();
        var signal = draft.ahead.get(step.name());
        return signal != null && step.paths().containsKey(signal) ? signal : null;
    }

    private Signal pass(Step step) {
        var signal = passing(step);
        if (!step.waits() || signal == null) return new Signal.Next();
        if (signal instanceof Signal.NotNeeded) return signal;
        sayUnderstood(step);
        draft.ahead.remove(step.name());
        draft.trail.add(new Passed(step.name(), signal));
        return signal;
    }

    /// Says once what the first message told already, where its first answer is not asked.
    private void sayUnderstood(Step step) {
        var field = step.asks();
        if (field == null || !(draft.answers.get(field) instanceof Answer.Options(_, var origin))
                || origin != Origin.FIRST_MESSAGE)
            return;
        if (!draft.told.add("first")) return;
        var labels = new ArrayList<TextKey>();
        draft.answers.forEach((name, answer) -> {
            if (answer instanceof Answer.Options(var options, var from) && from == Origin.FIRST_MESSAGE) {
                options.forEach(option -> labels.add(name.label(option)));
            }
        });
        speech.say(MachineLine.FIRST_UNDERSTOOD.line().with("answers", new Arg.Labels(labels)));
    }

    private void arrive(Step step) {
        if (!isInterrupt(step.name())) draft.resume = null;
        if (step instanceof Step.ReadBack) tidyAnswers();
        if (step instanceof Step.Sending) send(step);
        ask(step);
    }

    /// Answers whose question is no longer on the way that was gone are dropped; the others stand in the order of the way.
    private void tidyAnswers() {
        var kept = new LinkedHashMap<FieldName, Answer>();
        for (var passed : draft.trail) {
            var field = flow.find(passed.step()).map(Step::asks).orElse(null);
            var answer = field == null ? null : draft.answers.remove(field);
            if (field != null && answer != null) kept.put(field, answer);
        }
        if (!draft.answers.isEmpty()) {
            var labels = draft.answers.keySet().stream().map(FieldName::label).toList();
            speech.say(MachineLine.READ_BACK_DROPPED.line().with("fields", new Arg.Labels(labels)));
        }
        draft.answers.clear();
        draft.answers.putAll(kept);
        draft.ahead.clear();
    }

    private void send(Step step) {
        if (!reportIsOpen()) return;
        var id = draft.report == null ? facts.freshReport() : draft.report.id();
        draft.report = new ReportState(id, 0, Status.SENDING);
        speech.say(step.name().text());
        speech.then(new Effect.File(id, 0, facts.freshReceipt(), draft.language, draft.answers));
        draft.trail.clear();
        draft.ahead.clear();
    }

    private void ask(Step step) {
        draft.phase = new Phase.Asking(step.name());
        draft.ask++;
        asking = step;
    }

    private void askEarlier(int index) {
        var step = flow.find(draft.trail.get(index).step());
        var undone = draft.trail.subList(index, draft.trail.size());
        undone.forEach(passed -> draft.ahead.put(passed.step(), passed.by()));
        undone.clear();
        step.ifPresentOrElse(this::ask, this::askAgain);
    }

    private void resume() {
        var name = draft.resume;
        draft.resume = null;
        var step = name == null ? null : flow.find(name).orElse(null);
        if (step == null) walk(flow.start(), null);
        else ask(step);
    }

    private void close() {
        draft.phase = new Phase.Closed(facts.now());
        asking = null;
        if (reportIsOpen()) draft.report = null;
        draft.forgetAnswers();
    }

    private void keep(FieldName field, Answer answer) {
        if (draft.report == null) draft.report = new ReportState(facts.freshReport(), 0, Status.OPEN);
        draft.answers.put(field, answer);
    }

    private Set<Guard> holding() {
        var holding = EnumSet.noneOf(Guard.class);
        for (var guard : Guard.values()) if (holds(guard)) holding.add(guard);
        return holding;
    }

    private boolean holds(Guard guard) {
        return switch (guard) {
            case QUIET -> draft.signals.contains(QUIET);
            case NOTHING_ANSWERED -> draft.answers.isEmpty();
            case NOTHING_OPTIONAL ->
                flow.optionalFields().stream().noneMatch(field -> field.justifiedBy(facts.profile().purposes()));
            case SENT -> !reportIsOpen();
            case HAPPENED_TO_ME ->
                draft.answers.get(ROLE) instanceof Answer.Options(var options, _) && options.contains("happened-to-me");
        };
    }

    private boolean isInterrupt(StepName step) {
        return interruptDialogues.contains(step.dialogue());
    }

    private boolean mayGoBack() {
        return draft.resume != null || !draft.trail.isEmpty();
    }

    /// How many questions of the same sort, obliging or optional, there still are with the one being asked; 0 when it does not count.
    private int left() {
        var step = asking;
        if (step == null || step.asks() == null) return 0;
        return (int) flow.steps()
                .values()
                .stream()
                .filter(other -> other.asks() != null && other.optional() == step.optional() && justified(other))
                .filter(other -> other.equals(step) || !draft.ahead.containsKey(other.name())
                        && draft.trail.stream().noneMatch(passed -> passed.step().equals(other.name())))
                .count();
    }

    private Step sendingStep() {
        return flow.steps().values().stream().filter(Step.Sending.class::isInstance).findFirst().orElseThrow();
    }
}
