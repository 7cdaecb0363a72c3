package nl.meldwijzer.conversation;

import java.util.List;
import java.util.Optional;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Moves;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood;

/// Leads a person through the dialogues: what was said, chosen or shared becomes answers, moves and replies.
/// Immutable and safe for many threads. Its own texts, beside those that the flows name, are [MachineLine]s.
public final class Machine implements Turns {
    private final Flow flow;
    private final Moves moves;
    private final Renewal renewal;
    private final Questions questions;
    private final Hearing hearing;
    private final Mentions mentions;
    private final FirstMessage firstMessage;

    public Machine(Flow flow, Moves moves, Catalogue catalogue) {
        var vocabulary = new Vocabulary(catalogue);
        this.flow = flow;
        this.moves = moves;
        this.renewal = new Renewal(flow);
        this.questions = new Questions(flow);
        this.hearing = new Hearing(vocabulary);
        this.mentions = new Mentions(vocabulary, new Moments(vocabulary));
        this.firstMessage = new FirstMessage(flow, vocabulary, mentions);
    }

    @Override
    public Turn take(Conversation stored, Event event, Facts facts) {
        var before = renewal.renewed(stored);
        var talk = new Talk(flow, moves, questions, before, event, facts);
        switch (before.phase()) {
            case null -> begin(talk, event, facts.lost());
            case Phase.Asking _ -> goOn(talk, event, facts);
            case Phase.Closed _ -> afterTheEnd(talk, event);
        }
        talk.heard();
        return talk.turn();
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
            case Event.Edited _, Event.TooFast _, Event.Kept _, Event.OptedOut _, Event.OptedIn _, Event.Filed _, Event.NotFiledYet _ ->
                {
                }
        }
    }

    /// Nobody begins with the number of an option, or by going back.
    private boolean isAnAnswer(Talk talk, Event event) {
        return switch (event) {
            case Event.Said said -> hearing.answersOnly(talk.here().languages(), said.words().text());
            case Event.Chose chose -> chose.ask() > 0;
            case Event.SharedLocation _, Event.SentMedia _, Event.Edited _, Event.TooFast _, Event.InDanger _, Event.Filed _, Event.NotFiledYet _, Event.Kept _, Event.OptedOut _, Event.OptedIn _ ->
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
                ? hearing.asks(words).map(Command::code).filter(talk.here()::knows)
                : Optional.<String>empty();
        if (heard instanceof Hearing.Heard.Unclear && asked.isEmpty()) firstMessage.keep(talk, words);
        words.language().likeliest().ifPresent(talk.remarks()::offer);
        talk.begin();
        safety.answer(fresh);
        if (!fresh.isEmpty()) return;
        asked.ifPresent(talk::interrupt);
        if (heard instanceof Hearing.Heard.Command(var name) && flow.interrupts().containsKey(name))
            talk.interrupt(name);
    }

    private void goOn(Talk talk, Event event, Facts facts) {
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
            case Event.Kept kept -> talk.keep(kept.heard());
            case Event.OptedOut _ -> talk.hush();
            case Event.OptedIn _ -> talk.askAgain();
        }
    }

    /// Who left hears nothing more; the report that was sent before goes its way.
    private static void afterTheEnd(Talk talk, Event event) {
        switch (event) {
            case Event.Filed filed -> talk.noteFiled(filed.report());
            case Event.OptedOut _ -> talk.hush();
            case Event.Said _, Event.Chose _, Event.SharedLocation _, Event.SentMedia _, Event.Edited _, Event.TooFast _, Event.InDanger _, Event.NotFiledYet _, Event.Kept _, Event.OptedIn _ ->
                {
                }
        }
    }
}
