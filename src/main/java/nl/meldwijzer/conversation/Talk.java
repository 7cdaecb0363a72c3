package nl.meldwijzer.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.Passed;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Conversation.ReportState.Status;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood.Piece;
import org.jspecify.annotations.Nullable;

/// One turn in the making: what happens to the talk. Lives as long as the turn; for one thread.
final class Talk {
    private final Flow flow;
    private final Draft draft;
    private final Questions questions;
    private final Speech speech;
    private final Whereabouts here;
    private final Walk walk;
    private final UUID freshReport;
    private final Event event;
    private final Instant now;
    private final LastHeard last;
    private final Remarks remarks;
    private final Chat chat;
    private Turn.Unsent unsent = Turn.Unsent.WAIT;
    private boolean kept;

    Talk(Flow flow, Moves moves, Questions questions, Showing showing, Conversation before, Event event, Facts facts) {
        this.flow = flow;
        this.event = event;
        this.freshReport = facts.freshReport();
        this.now = facts.now();
        this.draft = new Draft(before);
        this.questions = questions;
        this.speech = new Speech(questions);
        this.here = new Whereabouts(flow, moves, facts.profile(), facts.presence(), draft);
        this.last = new LastHeard(draft, event, facts);
        this.remarks = new Remarks(speech, draft, facts.profile());
        this.walk = new Walk(flow, moves, facts, draft, here, speech, showing);
        this.chat = new Chat(before, now);
    }

    Turn turn() {
        var after = draft.conversation();
        var effects = speech.effects(draft, here, walk.asking());
        return new Turn(after, effects, unsent, kept, withheld(), chat.transcript(event, after, effects), null);
    }

    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(now, Profile.ZONE);
    }

    Questions questions() {
        return questions;
    }

    /// The step where the talk stands, whether the flow still has it or not.
    StepName standing() {
        var name = draft.phase == null ? null : draft.phase.standing();
        return Objects.requireNonNull(name, "a talk that stands nowhere");
    }

    Walk walk() {
        return walk;
    }

    Speech speech() {
        return speech;
    }

    Chat chat() {
        return chat;
    }

    Instant now() {
        return now;
    }

    Whereabouts here() {
        return here;
    }

    LastHeard last() {
        return last;
    }

    Remarks remarks() {
        return remarks;
    }

    /// Whether a report was begun and not sent.
    boolean hasOpenAnswers() {
        return draft.report != null && draft.report.status() == Status.OPEN;
    }

    /// Whether the timer still stood for then. It is spent.
    boolean wakes(Event.WokeUp woken) {
        return draft.timers.remove(woken.timer(), woken.at());
    }

    /// Whether a report is under way to the register.
    boolean hasUnfinishedReport() {
        return draft.report != null && draft.report.status() == Status.SENDING;
    }

    void heard() {
        if (!event.fromPerson()) return;
        if (unsent == Turn.Unsent.WAIT) unsent = last.isLongAgo() ? Turn.Unsent.GO_QUIETLY : Turn.Unsent.GO;
        last.note();
        draft.signals.remove(Conversation.KEPT);
        draft.signals.remove(Conversation.OPTED_OUT);
    }

    /// Nothing can be said any more, nor what waits to be said, until the person does something.
    void optedOut() {
        hush();
        draft.signals.add(Conversation.OPTED_OUT);
    }

    /// Whether nothing can be said to the person.
    boolean isUnreachable() {
        return draft.signals.contains(Conversation.OPTED_OUT);
    }

    /// Whether something we said waits until the person writes again.
    boolean hasKept() {
        return draft.signals.contains(Conversation.KEPT);
    }

    void keep(@Nullable Instant heard) {
        var last = draft.heard == null ? null : draft.heard.answerableFrom();
        if (Objects.equals(heard, last)) draft.signals.add(Conversation.KEPT);
    }

    void begin() {
        walk.begin();
        if (here.profile().practice()) speech.sayAt(1, MachineLine.PRACTICE.line());
    }

    /// A step vanished: what was answered is kept, and passed on the way to the first open question.
    void startOver() {
        say(MachineLine.WELCOME_BACK);
        if (draft.report != null && draft.report.status() == Status.SENDING) {
            walk.ask(here.sending());
        } else if (!here.reportIsOpen()) {
            walk.close();
        } else {
            draft.trail.forEach(passed -> draft.ahead.put(passed.step(), passed.by()));
            draft.trail.clear();
            draft.resume = null;
            walk.begin();
        }
    }

    void speak(Language language) {
        draft.language = language;
        draft.languageOrigin = LanguageOrigin.CHOSEN;
        if (draft.phase != null) say(MachineLine.LANGUAGE_CHANGED);
    }

    /// @param answer null when the step asks no field
    void answer(Step step, @Nullable Answer answer, Signal signal) {
        var field = step.asks();
        if (field != null && answer != null) keep(field, answer);
        leave(step, signal);
    }

    /// What the person told a counsellor. False where that is no answer to anything that would be asked.
    boolean fillIn(FieldName name, List<String> options) {
        var steps = flow.steps().values().stream().filter(step -> name.equals(step.asks())).toList();
        var asked = steps.stream().anyMatch(here::justified);
        if (!asked || !here.reportIsOpen() || !flow.field(name).admits(options)) return false;
        var answer = new Answer.Options(options, Answer.Origin.COUNSELLOR);
        if (!sameAs(answer, draft.answers.get(name))) goBackTo(name);
        for (var step : steps) keepAhead(step, answer, by(step, options));
        return true;
    }

    private static boolean sameAs(Answer.Options fresh, @Nullable Answer known) {
        return known instanceof Answer.Options(var options, var _) && options.equals(fresh.options());
    }

    private static Signal by(Step step, List<String> options) {
        return step instanceof Step.Ask ? new Signal.Option(options.getFirst()) : new Signal.Next();
    }

    /// Another answer may lead another way: the talk goes on from there, past everything that still fits.
    private void goBackTo(FieldName field) {
        for (int i = 0; i < draft.trail.size(); i++) {
            var step = flow.find(draft.trail.get(i).step());
            if (step.isEmpty() || !field.equals(step.get().asks())) continue;
            undo(i);
            if (here.isInterrupt(standing())) draft.resume = step.get().name();
            else if (draft.phase != null) draft.phase = draft.phase.at(step.get().name());
            return;
        }
    }

    /// Keeps an answer to a question that was not asked yet, so that it is passed when the talk comes there.
    void keepAhead(Step step, Answer answer, Signal signal) {
        keep(Objects.requireNonNull(step.asks()), answer);
        var passed = draft.trail.stream().anyMatch(entry -> entry.step().equals(step.name()));
        if (!passed) draft.ahead.put(step.name(), signal);
    }

    void send() {
        walk.follow(here.standing(), new Signal.Next());
    }

    void skip() {
        var step = here.standing();
        if (!step.paths().containsKey(new Signal.Skip())) {
            notUnderstood(MachineLine.UNCLEAR);
            return;
        }
        var field = step.asks();
        if (field != null) draft.answers.remove(field);
        leave(step, new Signal.Skip());
    }

    void back() {
        if (draft.resume != null) walk.resume();
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
        Meant.forget(draft.signals);
        var from = here.standing();
        if (!here.isInterrupt(from.name())) draft.resume = from.name();
        if (name.equals(Command.LEAVE.code())) {
            hush();
            speech.unsay();
            draft.phase = new Phase.Asking(from.name());
            draft.queued = null;
        }
        walk.follow(from, new Signal.Interrupt(name));
    }

    /// Asks whether they meant that command. What they were asked is put aside.
    void askMeant(Command command) {
        interrupt(Flow.MEANT);
        Meant.note(draft.signals, command);
    }

    /// The question stands until the register answers.
    void use(String receipt, Step.Code.Use use) {
        draft.unclear = 0;
        speech.then(new Effect.UseCode(receipt, use));
    }

    void askAgain(MachineLine... before) {
        for (var line : before) say(line);
        walk.ask(here.standing());
    }

    void notUnderstood(MachineLine because) {
        draft.unclear++;
        askAgain(draft.unclear > 1 ? MachineLine.UNCLEAR_AGAIN : because);
    }

    /// Nothing that waits to be said is said any more.
    void hush() {
        unsent = Turn.Unsent.DROP;
    }

    /// How many lines are said so far in this turn.
    int said() {
        return speech.count();
    }

    /// What was said from the line of this number on comes first.
    void leadWith(int from) {
        speech.leadWith(from);
    }

    void say(MachineLine line) {
        speech.say(line.line());
    }

    void filed(Event.Filed filed) {
        if (!noteFiled(filed.report())) return;
        if (last.isNoLongerWaitedFor() || new Consent(draft.signals).isRefused()) unasked();
        tellReceipt(filed.receipt());
    }

    void tellReceipt(String receipt) {
        speech.giving("receipt", new Arg.Plain(receipt));
        draft.resume = null;
        walk.follow(here.sending(), new Signal.Next());
        draft.forgetAnswers();
    }

    boolean isSending(UUID report) {
        return draft.report != null && draft.report.id().equals(report)
                && draft.report.status() == Status.SENDING;
    }

    /// Where the talk has gone on, only what was changed is still told.
    void used(Event.CodeUsed used) {
        if (last.isNoLongerWaitedFor()) unasked();
        if (here.standing() instanceof Step.Code code && code.use() == used.use()) {
            if (used.filedOn() != null) give(used.filedOn());
            walk.follow(code, used.outcome().signal());
        } else if (used.use() == Step.Code.Use.ERASE && used.outcome() == Step.Code.Outcome.DONE) {
            say(MachineLine.ERASED);
        }
    }

    private void give(LocalDate day) {
        speech.giving("day", new Arg.Plain(String.valueOf(day.getDayOfMonth())));
        speech.giving("month", new Arg.Labels(List.of(new TextKey("month." + day.getMonthValue()))));
        speech.giving("year", new Arg.Plain(String.valueOf(day.getYear())));
    }

    /// Whether the report of this talk was on its way until now.
    boolean noteFiled(UUID id) {
        var report = draft.report;
        if (report == null || !isSending(id)) return false;
        draft.report = new ReportState(report.id(), report.revision(), Status.FILED);
        return true;
    }

    void notFiledYet(UUID id) {
        if (!isSending(id) || !draft.told.add(Draft.NOT_FILED_YET)) return;
        say(MachineLine.NOT_FILED_YET);
        if (here.knows(Flow.LATER) && new Consent(draft.signals).mayBeAsked()) interrupt(Flow.LATER);
    }

    /// What this turn says is no direct reply. Where the gate is shut it is kept until the person writes.
    private void unasked() {
        if (new Consent(draft.signals).allowsUnasked()) return;
        kept = true;
        draft.signals.add(Conversation.KEPT);
    }

    /// What this turn says comes by itself, to somebody who agreed to wait for it. Where somebody may read along it is kept
    /// until the person writes.
    void byItself() {
        if (new Consent(draft.signals).mayBeAsked()) return;
        kept = true;
        draft.signals.add(Conversation.KEPT);
    }

    /// So many numbers of questions are given to none.
    void passQuestions(int howMany) {
        draft.ask += howMany;
    }

    int askNumber() {
        return draft.ask;
    }

    Draft draft() {
        return draft;
    }

    /// What may save a life while somebody is in danger.
    private List<Piece> withheld() {
        if (!Noted.isKnown(draft.signals, SafetySignal.Kind.DANGER)) return List.of();
        return switch (event) {
            case Event.Said said -> said.words().pieces();
            case Event.SentMedia media when media.beside() != null -> media.beside().pieces();
            default -> List.of();
        };
    }

    private void leave(Step step, Signal signal) {
        Meant.forget(draft.signals);
        draft.unclear = 0;
        draft.ahead.remove(step.name());
        if (!here.isInterrupt(step.name())) draft.trail.add(new Passed(step.name(), signal));
        walk.follow(step, signal);
    }

    private void askEarlier(int index) {
        var step = flow.find(draft.trail.get(index).step());
        undo(index);
        step.ifPresent(asked -> takeInHand(asked.asks()));
        step.ifPresentOrElse(walk::ask, this::askAgain);
    }

    private void undo(int index) {
        var undone = draft.trail.subList(index, draft.trail.size());
        undone.forEach(passed -> draft.ahead.put(passed.step(), passed.by()));
        undone.clear();
    }

    /// What a counsellor filled in is the person's own once they change it: it is asked wherever the talk comes back to it.
    private void takeInHand(@Nullable FieldName field) {
        if (field != null && draft.answers.get(field) instanceof Answer.Options(var options, var origin)
                && origin == Answer.Origin.COUNSELLOR)
            draft.answers.put(field, new Answer.Options(options, Answer.Origin.TYPED));
    }

    private void keep(FieldName field, Answer answer) {
        if (draft.report == null) draft.report = new ReportState(freshReport, 0, Status.OPEN);
        draft.answers.put(field, answer);
    }
}
