package nl.meldwijzer.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.meldwijzer.conversation.Conversation.Passed;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Conversation.ReportState.Status;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.Daypart;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.SafetySignal;
import org.jspecify.annotations.Nullable;

/// The way from step to step within one turn, until one waits for the person or the talk ends.
final class Walk {
    /// A turn that passes more steps than this runs in a circle.
    private static final int MOST_HOPS = 64;
    private static final SafetySignal.Kind DANGER = SafetySignal.Kind.DANGER;
    private static final SafetySignal.Kind SEXUAL = SafetySignal.Kind.SEXUAL_VIOLENCE;
    static final String TOLD = "told:";
    private static final String NEW_REPORT = "new-report";

    private final Flow flow;
    private final Moves moves;
    private final Facts facts;
    private final Draft draft;
    private final Whereabouts here;
    private final Speech speech;
    private final Showing showing;
    private @Nullable Step asking;

    Walk(Flow flow, Moves moves, Facts facts, Draft draft, Whereabouts here, Speech speech, Showing showing) {
        this.flow = flow;
        this.moves = moves;
        this.facts = facts;
        this.draft = draft;
        this.here = here;
        this.speech = speech;
        this.showing = showing;
    }

    /// The step that is asked at the end of the way, null when none is.
    @Nullable
    Step asking() {
        return asking;
    }

    void begin() {
        go(flow.start(), null);
    }

    /// Leaves a step by a signal that it takes.
    void follow(Step from, Signal signal) {
        go(moves.take(from.name(), signal, here.holding()), from);
    }

    void ask(Step step) {
        draft.phase = step instanceof Step.HandOver ? waiting(step) : new Phase.Asking(step.name());
        draft.ask++;
        asking = step;
    }

    private Phase waiting(Step step) {
        var since = here.waitingSince();
        draft.queued = null;
        draft.timers.putIfAbsent(Timer.WAIT_CHECK, facts.now().plus(Timer.WAIT_CHECK.length()));
        return new Phase.Waiting(since == null ? facts.now() : since, step.name());
    }

    /// Back to the question that was put aside.
    void resume() {
        var name = draft.resume;
        draft.resume = null;
        var step = name == null ? null : flow.find(name).orElse(null);
        if (step == null) begin();
        else askUnlessTold(step);
    }

    /// What was told to a counsellor meanwhile is not asked again: the way goes on.
    void askUnlessTold(Step step) {
        var field = step.asks();
        var told = field != null && draft.ahead.containsKey(step.name())
                && isOf(Origin.COUNSELLOR, draft.answers.get(field));
        if (told) go(step.name(), null);
        else ask(step);
    }

    void close() {
        draft.phase = new Phase.Closed(facts.now());
        draft.queued = null;
        draft.timers.clear();
        asking = null;
        if (here.reportIsOpen()) draft.report = null;
        draft.forgetAnswers();
        if (draft.signals.contains(Conversation.FORGET)) draft.forgetTalk();
    }

    private void go(StepName to, @Nullable Step from) {
        var name = to;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            var step = flow.step(name);
            if (here.isInterrupt(name) && draft.resume == null && from != null) draft.resume = from.name();
            var signal = pass(step);
            if (signal == null) return;
            name = moves.take(name, signal, here.holding());
        }
        throw new IllegalStateException("more than " + MOST_HOPS + " steps in one turn at " + name);
    }

    /// The signal by which the step is passed at once, or null when the way ends here.
    private @Nullable Signal pass(Step step) {
        return switch (step) {
            case Step.Tell tell -> tell(tell);
            case Step.Show show -> {
                showing.lines(show, draft, facts.profile(), facts.now()).forEach(speech::say);
                yield new Signal.Next();
            }
            case Step.Resume _ -> {
                resume();
                yield null;
            }
            case Step.End end -> {
                end.lines().forEach(speech::say);
                if (here.isWaiting()) speech.say(MachineLine.WAITING_ENDED.line());
                close();
                yield null;
            }
            case Step.Ask _, Step.Choose _, Step.Words _, Step.Place _, Step.PickLanguage _, Step.Code _, Step.PickMeant _, Step.ReadBack _, Step.Sending _ ->
                askOrPass(step);
            case Step.HandOver _ -> handOver(step);
        };
    }

    /// Nobody is put where nobody comes.
    private @Nullable Signal handOver(Step step) {
        if (!(facts.presence() instanceof Presence.There(var waiting))) {
            speech.say(MachineLine.WAITING_NOBODY.line());
            draft.queued = null;
            draft.timers.remove(Timer.WAIT_CHECK);
            return new Signal.Next();
        }
        var others = here.isWaiting() ? Math.max(0, waiting - 1) : waiting; // this person is counted among them
        speech.say(MachineLine.WAITING_OTHERS.line().with("others", new Arg.Plain(String.valueOf(others))));
        ask(step);
        return null;
    }

    private Signal tell(Step.Tell tell) {
        tell.lines().forEach(speech::say);
        note(tell);
        return new Signal.Next();
    }

    /// What is known once the step was told.
    void note(Step.Tell tell) {
        for (var mark : tell.marks()) {
            if (mark.startsWith(TOLD)) draft.told.add(mark.substring(TOLD.length()));
            else if (DANGER.code().equals(mark) || SEXUAL.code().equals(mark)) note(mark);
            else if (mark.equals(NEW_REPORT)) draft.beginReport();
            else draft.signals.add(mark);
        }
    }

    private void note(String mark) {
        Noted.note(draft.signals, DANGER.code().equals(mark) ? DANGER : SEXUAL, draft.ask);
    }

    private @Nullable Signal askOrPass(Step step) {
        if (!here.justified(step) || here.isNeedless(step)) return new Signal.NotNeeded();
        tellByTheClock(step);
        var signal = draft.ahead.get(step.name());
        if (signal == null && here.unspoken(step)) return new Signal.NotNeeded();
        if (signal == null || !step.paths().containsKey(signal) || !here.stillFits(step)) {
            arrive(step);
            return null;
        }
        sayUnderstood(step);
        draft.ahead.remove(step.name());
        draft.trail.add(new Passed(step.name(), signal));
        return signal;
    }

    /// Who says that it is now has said which part of the day it is.
    private void tellByTheClock(Step step) {
        var field = step.asks();
        if (field == null || flow.field(field).reads() != Field.Reads.DAYPART || draft.answers.containsKey(field)
                || draft.ahead.containsKey(step.name()) || !here.isJustNow())
            return;
        var hour = LocalDateTime.ofInstant(facts.now(), Profile.ZONE).getHour();
        draft.answers.put(field, new Answer.Options(List.of(Daypart.of(hour).code()), Origin.TYPED));
        draft.ahead.put(step.name(), new Signal.Next());
    }

    private void arrive(Step step) {
        if (!here.isInterrupt(step.name())) draft.resume = null;
        if (step instanceof Step.ReadBack) tidyAnswers();
        if (step instanceof Step.Sending) send(step);
        ask(step);
    }

    /// Says once what the first message told already, where its first answer is not asked.
    private void sayUnderstood(Step step) {
        var field = step.asks();
        if (field == null || here.unspoken(field) || !isOf(Origin.FIRST_MESSAGE, draft.answers.get(field))
                || !draft.told.add(Draft.FIRST))
            return;
        var labels = new ArrayList<TextKey>();
        draft.answers.forEach((name, answer) -> {
            if (answer instanceof Answer.Options(var options, var origin) && origin == Origin.FIRST_MESSAGE
                    && !here.unspoken(name)) {
                options.forEach(option -> labels.add(name.label(option)));
            }
        });
        speech.say(MachineLine.FIRST_UNDERSTOOD.line().with("answers", new Arg.Labels(labels)));
    }

    private static boolean isOf(Origin origin, @Nullable Answer answer) {
        return answer instanceof Answer.Options options && options.origin() == origin;
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
        if (!here.reportIsOpen()) return;
        var id = draft.report == null ? facts.freshReport() : draft.report.id();
        draft.report = new ReportState(id, 0, Status.SENDING);
        speech.say(step.name().text());
        speech.then(new Effect.File(id, 0, facts.freshReceipt(), draft.language, draft.answers));
        draft.trail.clear();
        draft.ahead.clear();
    }
}
