package nl.meldwijzer.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect.Option;
import nl.meldwijzer.conversation.Effect.Question;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// A counsellor talks with the person. The bot says nothing, with one exception: when a message was about somebody's safety and
/// the counsellor has not written for two minutes.
record LiveChat(Talk talk, Handover handover, Hearing hearing, ReadyTexts texts) {
    /// After it the phone may lie with its screen up, and anybody may read what comes.
    private static final Duration SILENCE = Duration.ofMinutes(10);
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
            case Event.Noted note -> talk.chat().noted(note.by(), note.words());
            case Event.TakenOver by when !by.by().is(chat.who()) -> {
                talk.chat().happened(ChatLine.What.TAKEN_OVER, by.by());
                handover.change(chat, by.by());
            }
            case Event.AtDesk desk when !desk.by().is(chat.who()) -> {
                return new Refusal.ClaimedBy(chat.who());
            }
            case Event.Claimed _, Event.TakenOver _ -> {
            }
            case Event.CounsellorSaid said -> {
                if (talk.isUnreachable()) return new Refusal.Unreachable();
                wrote(chat, said.words());
            }
            case Event.CounsellorSent sent -> {
                return sent(chat, sent.text());
            }
            case Event.FilledIn filled -> {
                if (!talk.fillIn(filled.field(), filled.options())) return new Refusal.NotAsked();
                talk.chat().filledIn(filled);
            }
            case Event.Transferred handed -> {
                return handOn(chat, handed);
            }
            case Event.Returned _ -> {
                if (talk.isUnreachable()) return new Refusal.Unreachable();
                offerReturn(chat);
            }
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
        opening(chat).forEach(talk.speech()::say);
        heardFromCounsellor(chat);
        talk.chat().wrote(chat.who(), words);
        talk.speech()
                .say(Handover.named(MachineLine.COUNSELLOR_SAYS, chat.who())
                        .with("words", new Arg.Plain(words)));
    }

    private @Nullable Refusal sent(Phase.WithCounsellor chat, ReadyText text) {
        if (talk.isUnreachable()) return new Refusal.Unreachable();
        var lines = texts.lines(text, talk.draft().language);
        if (lines.isEmpty()) return new Refusal.NoSuchText();
        opening(chat).forEach(talk.speech()::say);
        heardFromCounsellor(chat);
        talk.chat().sent(chat.who());
        handover.say(MachineLine.COUNSELLOR_SENDS, chat.who());
        lines.forEach(line -> talk.speech().say(line.with("name", new Arg.Plain(chat.who().name()))));
        if (text instanceof ReadyText.Explained(var command)) texts.telling(command).ifPresent(talk.walk()::note);
        return null;
    }

    private @Nullable Refusal handOn(Phase.WithCounsellor chat, Event.Transferred handed) {
        if (handed.to() instanceof Receiver.Colleague(var who) && who.is(chat.who()))
            return new Refusal.ClaimedBy(who);
        if (!handover.receiverThere()) return new Refusal.NotThere();
        talk.chat().handedOn(handed);
        handover.handOn(chat, handed.to());
        return null;
    }

    /// What stands first in a message, and so on a locked screen.
    private List<Line> opening(Phase.WithCounsellor chat) {
        var heard = talk.draft().heard;
        var lasts = Stream.of(chat.wrote(), heard == null ? null : heard.at()).filter(Objects::nonNull);
        var last = lasts.max(Comparator.naturalOrder());
        var silent = last.isEmpty() || Duration.between(last.get(), talk.now()).compareTo(SILENCE) >= 0;
        return silent ? List.of(MachineLine.AFTER_SILENCE.line()) : List.of();
    }

    /// A question of the counsellor's, not of the bot's.
    private void offerReturn(Phase.WithCounsellor chat) {
        talk.draft().ask++;
        var lines = new ArrayList<>(opening(chat));
        lines.add(Handover.named(MachineLine.RETURN_OFFERED, chat.who()));
        heardFromCounsellor(chat.offering(talk.askNumber()));
        talk.chat().happened(ChatLine.What.RETURN_OFFERED, chat.who());
        var options = List.of(new Option(YES, Line.of(MachineLine.RETURN_YES.key())),
                new Option(NO, Line.of(MachineLine.RETURN_NO.key())));
        var question = new Question(talk.askNumber(), false, true, options, List.of(), null);
        talk.speech().ask(talk.draft(), lines, question);
    }

    private void heardFromCounsellor(Phase.WithCounsellor chat) {
        talk.draft().phase = chat.written(talk.now());
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
