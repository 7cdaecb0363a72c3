package nl.meldwijzer.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// A person waits for a counsellor, and does nothing else. Their words are no answers to the bot. Nobody reads them yet, so
/// what is about their safety is answered at once.
record Queueing(Talk talk, Handover handover, Hearing hearing) {
    /// Whoever has waited so long is told that nobody comes, whoever is there.
    private static final Duration LONGEST = Duration.ofHours(1);

    @Nullable
    Refusal take(Phase.Waiting phase, Event event) {
        switch (event) {
            case Event.Said said -> said(said.words());
            case Event.Chose chose -> chose(chose);
            case Event.SharedLocation _ -> talk.say(MachineLine.LOCATION_NOT_ASKED);
            case Event.SentMedia media -> {
                talk.say(MachineLine.notTaken(media));
                if (media.beside() != null) heard(media.beside());
            }
            case Event.TooFast _ -> talk.say(MachineLine.TOO_FAST);
            case Event.InDanger _ -> {
                talk.say(MachineLine.DANGER);
                new Safety(talk).note(List.of(SafetySignal.Kind.DANGER));
            }
            case Event.Filed filed -> filed(filed);
            case Event.NotFiledYet late -> notFiledYet(late);
            case Event.CodeUsed used -> talk.used(used);
            case Event.Kept kept -> talk.keep(kept.heard());
            case Event.OptedOut _ -> talk.optedOut();
            case Event.Edited _, Event.OptedIn _ -> {
            }
            case Event.AtDesk desk -> {
                return handover.atDesk(desk, phase.since());
            }
            case Event.NobodyThere _ -> handover.nobody();
            case Event.WokeUp woken -> wokeUp(woken.timer(), phase.since());
        }
        return null;
    }

    private void wokeUp(Timer timer, Instant since) {
        switch (timer) {
            case WAIT_CHECK -> {
                if (isHopeless(since)) {
                    handover.nobody();
                    return;
                }
                handover.setTimer(Timer.WAIT_CHECK);
                talk.say(MachineLine.WAITING_STILL);
                talk.byItself();
            }
            case CLAIM_CHECK, SAFETY_CHECK -> {
            }
        }
    }

    /// The same for who goes on with the bot: they hear only when it is over.
    void wokeUpMeanwhile(Event.WokeUp woken) {
        var since = talk.draft().queued;
        if (since == null || woken.timer() != Timer.WAIT_CHECK) return;
        if (isHopeless(since)) handover.nobodyMeanwhile();
        else handover.setTimer(Timer.WAIT_CHECK);
    }

    private boolean isHopeless(Instant since) {
        var tooLong = Duration.between(since, talk.now()).compareTo(LONGEST) >= 0;
        return tooLong || !(handover.presence() instanceof Presence.There);
    }

    private void said(Understood words) {
        var languages = talk.here().languages();
        if (hearing.command(languages, words.text()) instanceof Hearing.Heard.Command(var name)
                && name.equals(Command.LEAVE.code()) && talk.here().knows(name)) {
            talk.chat().happened(ChatLine.What.LEFT, null);
            talk.interrupt(name);
        } else
            if (words.signals().isEmpty() && talk.here().known()
                    && talk.here().standing() instanceof Step.HandOver step
                    && hearing.answer(languages, options(step).stream().map(option -> option.label().key()).toList(),
                            false,
                            List::of, words.text()) instanceof Hearing.Heard.Picked(var numbers)) {
                                picked(step, options(step).get(numbers.getFirst() - 1).id());
                            } else
                heard(words);
    }

    private List<Effect.Option> options(Step step) {
        return talk.questions().options(step, talk.here().profile(), talk.draft());
    }

    private void chose(Event.Chose chose) {
        if (talk.last().hadThis(chose.ask(), chose.option())) return;
        var fits = chose.ask() == talk.askNumber() && talk.here().known()
                && talk.here().standing() instanceof Step.HandOver
                && options(talk.here().standing()).stream().anyMatch(option -> option.id().equals(chose.option()));
        if (fits) picked(talk.here().standing(), chose.option());
        else talk.say(MachineLine.BUTTON_OLD);
    }

    private void picked(Step step, String option) {
        if (option.equals(Step.HandOver.GO_ON)) {
            talk.chat().happened(ChatLine.What.WENT_ON, null);
            handover.stepAside();
        } else {
            talk.chat().happened(ChatLine.What.WITHDREW, null);
            handover.leaveQueue();
        }
        talk.walk().follow(step, new Signal.Option(option));
    }

    private void heard(Understood words) {
        var safety = new Safety(talk);
        var fresh = safety.fresh(words);
        safety.note(fresh);
        fresh.forEach(kind -> talk.say(MachineLine.answer(kind)));
        if (fresh.isEmpty()) safety.remind(words);
        talk.remarks().leftOut(words);
    }

    private void filed(Event.Filed filed) {
        if (!talk.isSending(filed.report())) return;
        handover.stepAside();
        talk.filed(filed);
    }

    private void notFiledYet(Event.NotFiledYet late) {
        if (talk.isSending(late.report()) && talk.draft().told.add(Draft.NOT_FILED_YET))
            talk.say(MachineLine.NOT_FILED_YET);
    }
}
