package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.meldpunt.ReferralChoice;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Leads a person through the dialogues: what was said, chosen or shared becomes answers, moves and replies.
/// Immutable and safe for many threads. Its own texts, beside those that the flows name, are [MachineLine]s.
public final class Machine implements Turns {
    private final Flow flow;
    private final Moves moves;
    private final Renewal renewal;
    private final Expectations expectations;
    private final Questions questions;
    private final Showing showing;
    private final Hearing hearing;
    private final Mentions mentions;
    private final FirstMessage firstMessage;
    private final ReadyTexts texts;

    /// Of a meldpunt that refers to nobody.
    public Machine(Flow flow, Moves moves, Catalogue catalogue) {
        this(flow, moves, catalogue, new ReferralChoice(List.of()));
    }

    public Machine(Flow flow, Moves moves, Catalogue catalogue, ReferralChoice referrals) {
        var vocabulary = new Vocabulary(catalogue);
        this.flow = flow;
        this.moves = moves;
        this.renewal = new Renewal(flow);
        this.expectations = new Expectations(flow);
        this.questions = new Questions(flow);
        this.showing = new Showing(flow, referrals);
        this.hearing = new Hearing(vocabulary);
        this.texts = new ReadyTexts(flow, catalogue);
        this.mentions = new Mentions(flow, vocabulary, new Moments(vocabulary));
        this.firstMessage = new FirstMessage(flow, vocabulary, mentions);
    }

    @Override
    public Turn take(Conversation stored, Event event, Facts facts) {
        var before = renewal.renewed(stored);
        var talk = new Talk(flow, moves, questions, showing, before, event, facts);
        if (event instanceof Event.WokeUp woken && !talk.wakes(woken)) return talk.turn();
        var refusal = take(talk, before.phase(), event, facts);
        if (refusal != null) return Turn.refused(stored, refusal);
        talk.heard();
        return talk.turn();
    }

    @Override
    public Hint hint(Conversation before, Instant now) {
        return expectations.of(before, now);
    }

    /// Gives why the event changes nothing, or null.
    private @Nullable Refusal take(Talk talk, @Nullable Phase phase, Event event, Facts facts) {
        var handover = new Handover(talk, facts.presence(), facts.receiverThere());
        return switch (phase) {
            case null -> {
                begin(talk, event, facts.lost());
                yield event instanceof Event.AtDesk ? new Refusal.NotWaiting() : null;
            }
            case Phase.Asking _ when event instanceof Event.AtDesk desk -> atDesk(handover, desk);
            case Phase.Asking _ -> {
                goOn(talk, handover, event, facts);
                yield null;
            }
            case Phase.Waiting waiting -> new Queueing(talk, handover, hearing).take(waiting, event);
            case Phase.WithCounsellor chat -> new LiveChat(talk, handover, hearing, texts).take(chat, event);
            case Phase.Closed _ -> {
                afterTheEnd(talk, event);
                yield event instanceof Event.AtDesk ? new Refusal.NotWaiting() : null;
            }
        };
    }

    /// The bot has the talk; its person may wait for a counsellor meanwhile.
    private static @Nullable Refusal atDesk(Handover handover, Event.AtDesk event) {
        var since = handover.talk().draft().queued;
        return since == null ? new Refusal.NotWaiting() : handover.atDesk(event, since);
    }

    private void begin(Talk talk, Event event, boolean lost) {
        var answers = isAnAnswer(talk, event);
        new Loss(talk, hearing, aside(talk), lost).beginAnew(answers);
        switch (event) {
            case Event.Said _ when answers -> talk.begin();
            case Event.Said said -> beginWith(talk, said.words());
            case Event.SentMedia media -> {
                if (media.beside() == null) talk.begin();
                else beginWith(talk, media.beside());
                talk.say(MachineLine.notTaken(media));
            }
            case Event.Chose _, Event.SharedLocation _ -> talk.begin();
            case Event.InDanger _ -> {
                talk.say(MachineLine.DANGER);
                new Safety(talk).note(List.of(SafetySignal.Kind.DANGER));
                talk.begin();
            }
            case Event.Edited _, Event.TooFast _, Event.Kept _, Event.OptedOut _, Event.OptedIn _, Event.Filed _, Event.NotFiledYet _, Event.CodeUsed _, Event.AtDesk _, Event.NobodyThere _, Event.WokeUp _ ->
                {
                }
        }
    }

    /// Nobody begins with the number of an option, or by going back.
    private boolean isAnAnswer(Talk talk, Event event) {
        return switch (event) {
            case Event.Said said -> hearing.answersOnly(talk.here().languages(), said.words().text());
            case Event.Chose chose -> chose.ask() > 0;
            case Event.SharedLocation _, Event.SentMedia _, Event.Edited _, Event.TooFast _, Event.InDanger _, Event.Filed _, Event.NotFiledYet _, Event.CodeUsed _, Event.Kept _, Event.OptedOut _, Event.OptedIn _, Event.AtDesk _, Event.NobodyThere _, Event.WokeUp _ ->
                false;
        };
    }

    private Aside aside(Talk talk) {
        return new Aside(talk, hearing, firstMessage);
    }

    /// The first message is kept: as own words, as answers it already gives, or as the command that it is.
    private void beginWith(Talk talk, Understood words) {
        var heard = hearing.command(talk.here().languages(), words.text());
        if (heard instanceof Hearing.Heard.Wish(var language)) talk.speak(language);
        var safety = new Safety(talk);
        var fresh = safety.fresh(words);
        safety.note(fresh);
        var asked = heard instanceof Hearing.Heard.Unclear && fresh.isEmpty()
                ? asked(talk, words)
                : Optional.<String>empty();
        if (heard instanceof Hearing.Heard.Unclear && asked.isEmpty()) firstMessage.keep(talk, words);
        words.language().likeliest().ifPresent(talk.remarks()::offer);
        talk.begin();
        safety.answer(fresh);
        if (!fresh.isEmpty()) return;
        asked.ifPresent(talk::interrupt);
        if (talk.here().known() && talk.here().standing() instanceof Step.Code code)
            TypedCode.in(words.text()).ifPresent(typed -> talk.use(typed, code.use()));
        if (heard instanceof Hearing.Heard.Command(var name) && talk.here().knows(name) && !isReport(name))
            talk.interrupt(name);
    }

    /// A talk that begins leads to a report anyhow.
    private static boolean isReport(String command) {
        return command.equals(Command.REPORT.code());
    }

    /// Who begins with a code wants to know how it stands with that report.
    private Optional<String> asked(Talk talk, Understood words) {
        var command = TypedCode.is(words.text()) ? Optional.of(Command.STATUS) : hearing.asks(words);
        return command.filter(talk.here()::takes).map(Command::code);
    }

    private void goOn(Talk talk, Handover handover, Event event, Facts facts) {
        if (!talk.here().known()) {
            talk.startOver();
            return;
        }
        var urgent = new Safety(talk).mustSpeak(event);
        if (!urgent && new Return(talk, aside(talk)).greets(event)) return;
        if (!urgent && new Loss(talk, hearing, aside(talk), facts.lost()).tells(event)) return;
        if (!urgent && new Unread(talk, hearing, aside(talk)).answers(event)) return;
        var listening = new Listening(talk, hearing, questions, mentions, firstMessage);
        switch (event) {
            case Event.Said said -> listening.said(said.words(), facts.repliesTo());
            case Event.Chose chose -> listening.chose(chose.ask(), chose.option());
            case Event.SharedLocation spot -> listening.shared(spot);
            case Event.SentMedia media -> listening.sent(media);
            case Event.Edited _ -> talk.askAgain(MachineLine.EDITED_NOT_TAKEN);
            case Event.TooFast _ -> talk.say(MachineLine.TOO_FAST);
            case Event.InDanger _ -> {
                talk.say(MachineLine.DANGER);
                new Safety(talk).note(List.of(SafetySignal.Kind.DANGER));
            }
            case Event.Filed filed -> talk.filed(filed);
            case Event.NotFiledYet late -> talk.notFiledYet(late.report());
            case Event.CodeUsed used -> talk.used(used);
            case Event.Kept kept -> talk.keep(kept.heard());
            case Event.OptedOut _ -> talk.optedOut();
            case Event.OptedIn _ -> talk.askAgain();
            case Event.NobodyThere _ -> handover.nobodyMeanwhile();
            case Event.WokeUp woken -> new Queueing(talk, handover, hearing).wokeUpMeanwhile(woken);
            case Event.AtDesk _ -> {
            }
        }
    }

    /// Who left hears nothing more; the report that was sent before goes its way.
    private static void afterTheEnd(Talk talk, Event event) {
        switch (event) {
            case Event.Filed filed -> talk.noteFiled(filed.report());
            case Event.OptedOut _ -> talk.hush();
            case Event.Said _, Event.Chose _, Event.SharedLocation _, Event.SentMedia _, Event.Edited _, Event.TooFast _, Event.InDanger _, Event.NotFiledYet _, Event.CodeUsed _, Event.Kept _, Event.OptedIn _, Event.AtDesk _, Event.NobodyThere _, Event.WokeUp _ ->
                {
                }
        }
    }
}
