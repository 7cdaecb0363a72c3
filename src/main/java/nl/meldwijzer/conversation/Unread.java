package nl.meldwijzer.conversation;

import nl.meldwijzer.understanding.Understood;

/// Somebody writes while what we said last is still kept for them. It goes out now, before anything that this turn says, and so
/// it is the answer: they cannot have meant a question that they did not read. What they tell is kept all the same.
record Unread(Talk talk, Hearing hearing, Aside aside) {
    /// False when the event is no answer to a question, and may go its usual way.
    boolean answers(Event event) {
        if (!talk.hasKept()) return false;
        return switch (event) {
            case Event.Said said -> answers(said.words());
            case Event.SharedLocation _, Event.SentMedia _, Event.Edited _, Event.OptedIn _ -> true;
            case Event.Chose _, Event.TooFast _, Event.InDanger _, Event.Filed _, Event.NotFiledYet _, Event.CodeUsed _, Event.Kept _, Event.OptedOut _ ->
                false;
        };
    }

    private boolean answers(Understood words) {
        return switch (hearing.command(talk.here().languages(), words.text())) {
            case Hearing.Heard.Command _, Hearing.Heard.Wish _ -> false;
            case Hearing.Heard.Picked _, Hearing.Heard.Unclear _ -> {
                if (talk.hasOpenAnswers()) aside.keep(words);
                yield true;
            }
        };
    }
}
