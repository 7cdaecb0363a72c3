package nl.meldwijzer.conversation;

import nl.meldwijzer.understanding.Understood;

/// The store lost what somebody did last: a replica without it took over, or more of it is gone. What they say then belongs
/// to a question that the talk has not come to, so it is no answer. The question is asked once more, and never silently.
///
/// @param known whether the engine noticed it; a button tells it by itself
record Loss(Talk talk, Hearing hearing, Aside aside, boolean known) {
    /// More questions than anybody answers in the moment that a replica may lack: buttons of those must not fit again.
    private static final int QUESTIONS = 20;

    /// Words count, as they do at any question; a number, a place, "back" and "skip" do not.
    boolean tells(Event event) {
        if (!concerns(event)) return false;
        if (event instanceof Event.Said said) aside.keep(said.words());
        talk.passQuestions(QUESTIONS);
        talk.askAgain(MachineLine.ANSWER_LOST);
        return true;
    }

    private boolean concerns(Event event) {
        return switch (event) {
            case Event.Said said -> known && !saysTheSameAnywhere(said.words());
            case Event.SharedLocation _ -> known;
            case Event.Chose chose -> chose.ask() > talk.askNumber();
            case Event.SentMedia _, Event.Edited _, Event.TooFast _, Event.InDanger _, Event.Filed _, Event.NotFiledYet _, Event.CodeUsed _, Event.Kept _, Event.OptedOut _, Event.OptedIn _ ->
                false;
        };
    }

    private boolean saysTheSameAnywhere(Understood words) {
        return aside.asksSomething(words)
                || hearing.command(talk.here().languages(), words.text()) instanceof Hearing.Heard.Wish;
    }

    /// Said where a talk begins: whether there was one before, of which nothing is left.
    ///
    /// @param answers whether what was said can only be an answer
    void beginAnew(boolean answers) {
        if (known || answers) talk.say(MachineLine.TALK_LOST);
    }
}
