package nl.meldwijzer.conversation;

import java.util.List;
import nl.meldwijzer.conversation.Effect.Option;
import nl.meldwijzer.conversation.Effect.Question;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// A counsellor talks with the person. The bot says nothing, with one exception: when a message was about somebody's safety and
/// the counsellor has not written for two minutes.
record LiveChat(Talk talk, Handover handover, Hearing hearing) {
    private static final String YES = "yes";
    private static final String NO = "no";

    @Nullable
    Refusal take(Phase.WithCounsellor chat, Event event) {
        switch (event) {
            case Event.Said said -> said(chat, said.words());
            case Event.Chose chose -> {
                if (chose.ask() == chat.offered() && chat.offered() > 0) answered(chat, chose.option());
            }
            case Event.SentMedia media -> {
                if (media.beside() != null) watch(media.beside());
            }
            case Event.InDanger _ -> watch(List.of(SafetySignal.Kind.DANGER));
            case Event.Filed filed -> {
                if (talk.noteFiled(filed.report())) talk.draft().phase = chat.with(filed.receipt());
            }
            case Event.Kept kept -> talk.keep(kept.heard());
            case Event.OptedOut _ -> talk.optedOut();
            case Event.SharedLocation _, Event.Edited _, Event.TooFast _, Event.NotFiledYet _, Event.CodeUsed _, Event.OptedIn _, Event.NobodyThere _ ->
                {
                }
            case Event.AtDesk desk when !desk.by().is(chat.who()) -> {
                return new Refusal.ClaimedBy(chat.who());
            }
            case Event.Claimed _ -> {
            }
            case Event.CounsellorSaid said -> wrote(chat, said.words());
            case Event.Returned _ -> offerReturn(chat);
            case Event.Released _ -> handover.waitAgain(chat, ChatLine.What.RELEASED);
            case Event.ClosedBy closed -> handover.close(chat, closed.ending());
            case Event.WokeUp woken -> wokeUp(chat, woken.timer());
        }
        return null;
    }

    private void said(Phase.WithCounsellor chat, Understood words) {
        var languages = talk.here().languages();
        if (hearing.command(languages, words.text()) instanceof Hearing.Heard.Command(var name)
                && name.equals(Command.LEAVE.code()) && talk.here().knows(name) && talk.here().known()) {
            talk.chat().happened(ChatLine.What.LEFT, null);
            talk.interrupt(name);
            return;
        }
        var labels = List.of(MachineLine.RETURN_YES.key(), MachineLine.RETURN_NO.key());
        if (chat.offered() > 0 && words.signals().isEmpty() && hearing.answer(languages, labels, false, List::of,
                words.text()) instanceof Hearing.Heard.Picked(var numbers)) {
            answered(chat, numbers.getFirst() == 1 ? YES : NO);
        } else watch(words);
    }

    private void answered(Phase.WithCounsellor chat, String option) {
        if (option.equals(YES)) {
            handover.giveBack(chat);
            return;
        }
        talk.chat().happened(ChatLine.What.RETURN_REFUSED, chat.who());
        talk.draft().phase = chat.offering(0);
    }

    private void wrote(Phase.WithCounsellor chat, String words) {
        heardFromCounsellor(chat.written());
        talk.chat().wrote(chat.who(), words);
        talk.speech()
                .say(Handover.named(MachineLine.COUNSELLOR_SAYS, chat.who())
                        .with("words", new Arg.Plain(words)));
    }

    /// A question of the counsellor's, not of the bot's.
    private void offerReturn(Phase.WithCounsellor chat) {
        talk.draft().ask++;
        heardFromCounsellor(chat.offering(talk.askNumber()));
        talk.chat().happened(ChatLine.What.RETURN_OFFERED, chat.who());
        var options = List.of(new Option(YES, Line.of(MachineLine.RETURN_YES.key())),
                new Option(NO, Line.of(MachineLine.RETURN_NO.key())));
        var question = new Question(talk.askNumber(), false, true, options, List.of(), null);
        talk.speech().ask(talk.draft(), Handover.named(MachineLine.RETURN_OFFERED, chat.who()), question);
    }

    private void heardFromCounsellor(Phase.WithCounsellor chat) {
        talk.draft().phase = chat;
        talk.draft().timers.remove(Timer.CLAIM_CHECK);
        talk.draft().timers.remove(Timer.SAFETY_CHECK);
    }

    private void watch(Understood words) {
        watch(words.signals().stream().map(SafetySignal::kind).distinct().sorted().toList());
    }

    private void watch(List<SafetySignal.Kind> kinds) {
        if (kinds.isEmpty()) return;
        new Safety(talk).note(kinds);
        if (!talk.draft().timers.containsKey(Timer.SAFETY_CHECK)) handover.setTimer(Timer.SAFETY_CHECK);
    }

    private void wokeUp(Phase.WithCounsellor chat, Timer timer) {
        switch (timer) {
            case CLAIM_CHECK -> {
                if (!chat.answered()) handover.waitAgain(chat, ChatLine.What.UNANSWERED);
            }
            case SAFETY_CHECK -> answerSafety(chat);
            case WAIT_CHECK -> {
            }
        }
    }

    /// The exception: two minutes have passed.
    private void answerSafety(Phase.WithCounsellor chat) {
        handover.say(MachineLine.COUNSELLOR_UNANSWERED, chat.who());
        for (var kind : SafetySignal.Kind.values())
            if (Noted.isKnown(talk.draft().signals, kind)) talk.say(MachineLine.again(kind));
    }
}
