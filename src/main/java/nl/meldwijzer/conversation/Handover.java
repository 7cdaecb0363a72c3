package nl.meldwijzer.conversation;

import java.time.Instant;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Line;
import org.jspecify.annotations.Nullable;

/// A talk goes from the bot to a counsellor, and back. Where the bot goes on is the flow's to say: it is the step at which the
/// talk stands meanwhile.
/// @param receiverThere whether whoever the talk is handed on to is there
record Handover(Talk talk, Presence presence, boolean receiverThere) {
    /// A counsellor does something in a talk that waits since then. Gives why it changes nothing, or null.
    @Nullable
    Refusal atDesk(Event.AtDesk event, Instant since) {
        return switch (event) {
            case Event.Claimed(var _, var who) -> claim(who, since);
            case Event.TakenOver(var _, var who) -> claim(who, since);
            case Event.Noted(var _, var who, var words) -> {
                talk.chat().noted(who, words);
                yield null;
            }
            case Event.CounsellorSaid _, Event.CounsellorSent _, Event.FilledIn _, Event.Transferred _, Event.Returned _, Event.Released _, Event.ClosedBy _ ->
                new Refusal.NotClaimed();
        };
    }

    /// A counsellor has the talk from here on.
    private @Nullable Refusal claim(Counsellor who, Instant since) {
        var draft = talk.draft();
        draft.phase = new Phase.WithCounsellor(who, since, talk.standing(), null, 0, null);
        draft.queued = null;
        QueuedTalk.forgetTeam(draft.signals);
        draft.timers.remove(Timer.WAIT_CHECK);
        setTimer(Timer.CLAIM_CHECK);
        talk.chat().happened(ChatLine.What.CLAIMED, who);
        say(MachineLine.COUNSELLOR_JOINED, who);
        return null;
    }

    /// Another counsellor has the talk from here on. What the bot would say about somebody's safety it still says in time.
    void change(Phase.WithCounsellor chat, Counsellor who) {
        talk.draft().phase = chat.handedTo(who);
        setTimer(Timer.CLAIM_CHECK);
        say(MachineLine.COUNSELLOR_CHANGED, who);
    }

    /// A counsellor hands the talk on.
    void handOn(Phase.WithCounsellor chat, Receiver to) {
        switch (to) {
            case Receiver.Colleague(var who) -> change(chat, who);
            case Receiver.Team(var name) -> {
                talk.draft().signals.add(QueuedTalk.waitingFor(name));
                queueAgain(chat, MachineLine.WAITING_COLLEAGUE);
            }
        }
    }

    /// The counsellor does no more, and the person waits again: since when they did, so that they are among the first.
    void waitAgain(Phase.WithCounsellor chat, ChatLine.What because) {
        talk.chat().happened(because, chat.who());
        if (!(presence instanceof Presence.There)) {
            nobody();
            return;
        }
        queueAgain(chat, MachineLine.WAITING_AGAIN);
    }

    private void queueAgain(Phase.WithCounsellor chat, MachineLine told) {
        endChat(chat);
        talk.draft().queued = chat.since();
        setTimer(Timer.WAIT_CHECK);
        say(told, chat.who());
        if (chat.receipt() != null) talk.tellReceipt(chat.receipt());
        else if (!talk.here().known()) talk.startOver();
        else talk.walk().ask(talk.here().standing());
    }

    /// Nobody is there any more: back to the bot, kindly.
    void nobody() {
        talk.chat().happened(ChatLine.What.NOBODY_THERE, null);
        talk.say(MachineLine.WAITING_NOBODY);
        talk.byItself();
        backToBot();
    }

    /// Nobody is there any more for somebody who has gone on with the bot.
    void nobodyMeanwhile() {
        if (talk.draft().queued == null) return;
        talk.chat().happened(ChatLine.What.NOBODY_THERE, null);
        leaveQueue();
        talk.say(MachineLine.WAITING_NOBODY);
        talk.byItself();
    }

    /// The counsellor gives the talk back, and the person agreed.
    void giveBack(Phase.WithCounsellor chat) {
        talk.chat().happened(ChatLine.What.RETURNED, chat.who());
        talk.say(MachineLine.BOT_AGAIN);
        backToBot();
    }

    /// An answer that was not sent is not lost: whether to go on with it is the person's to say. A report that is under way
    /// or came in meanwhile is told of.
    void close(Phase.WithCounsellor chat, Ending ending) {
        talk.chat().ended(chat.who(), ending);
        say(MachineLine.COUNSELLOR_CLOSED, chat.who());
        var promise = ending.promise();
        if (promise != null)
            talk.speech()
                    .say(MachineLine.COUNSELLOR_PROMISED.line()
                            .with("what", new Arg.Plain(promise.what()))
                            .with("date", new Arg.Plain(Dates.written(promise.by()))));
        if (chat.receipt() == null && talk.hasOpenAnswers() && talk.here().known() && talk.here().knows(Flow.RETURN)) {
            endChat(chat);
            talk.interrupt(Flow.RETURN);
        } else if (chat.receipt() != null || talk.hasUnfinishedReport()) backToBot();
        else talk.walk().close();
    }

    /// Nobody waits any more; the bot stands where it stood.
    void leaveQueue() {
        var draft = talk.draft();
        draft.queued = null;
        QueuedTalk.forgetTeam(draft.signals);
        draft.timers.remove(Timer.WAIT_CHECK);
        if (draft.phase instanceof Phase.Waiting(var _, var at)) draft.phase = new Phase.Asking(at);
    }

    /// The person goes on with the bot, and waits all the same.
    void stepAside() {
        var draft = talk.draft();
        if (!(draft.phase instanceof Phase.Waiting(var since, var at))) return;
        draft.queued = since;
        draft.phase = new Phase.Asking(at);
    }

    void say(MachineLine line, Counsellor who) {
        talk.speech().say(named(line, who));
    }

    static Line named(MachineLine line, Counsellor who) {
        return line.line().with("name", new Arg.Plain(who.name()));
    }

    void setTimer(Timer timer) {
        talk.draft().timers.put(timer, talk.now().plus(timer.length()));
    }

    private void backToBot() {
        var receipt = endChat(talk.draft().phase);
        leaveQueue();
        if (receipt != null) talk.tellReceipt(receipt);
        else if (!talk.here().known()) talk.startOver();
        else if (talk.here().standing() instanceof Step.HandOver wait) talk.walk().follow(wait, new Signal.Next());
        else talk.walk().askUnlessTold(talk.here().standing());
    }

    /// Gives the receipt that came meanwhile, or null.
    private @Nullable String endChat(@Nullable Phase phase) {
        if (!(phase instanceof Phase.WithCounsellor chat)) return null;
        talk.draft().timers.remove(Timer.CLAIM_CHECK);
        talk.draft().timers.remove(Timer.SAFETY_CHECK);
        talk.draft().phase = new Phase.Asking(chat.at());
        return chat.receipt();
    }
}
