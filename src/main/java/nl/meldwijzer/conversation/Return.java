package nl.meldwijzer.conversation;

import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Step;

/// Somebody comes back after a day or more. The phone may be in another hand and the last question out of sight: nothing
/// of the talk is shown by itself, and a number is no answer. It is asked whether to go on; what was told is kept. A flow without that question goes on at once.
record Return(Talk talk, Aside aside) {
    /// False when the event may go its usual way: nothing is open, or it says itself what it belongs to.
    boolean greets(Event event) {
        if (!talk.last().isLongAgo() || !talk.hasOpenAnswers() || !talk.here().knows(Flow.RETURN)) return false;
        switch (event) {
            case Event.Said said -> {
                if (aside.asksSomething(said.words())) return false;
                aside.keep(said.words());
            }
            case Event.Chose chose -> {
                if (chose.ask() == talk.askNumber()) return false;
                talk.say(MachineLine.BUTTON_OLD);
            }
            case Event.SharedLocation _ -> {
                if (talk.here().standing() instanceof Step.Place) return false;
                talk.say(MachineLine.LOCATION_NOT_ASKED);
            }
            case Event.SentMedia media -> {
                talk.say(MachineLine.notTaken(media));
                if (media.beside() != null) aside.keep(media.beside());
            }
            case Event.Edited _ -> talk.say(MachineLine.EDITED_NOT_TAKEN);
            case Event.TooFast _, Event.InDanger _, Event.Filed _, Event.NotFiledYet _, Event.CodeUsed _, Event.Kept _, Event.OptedOut _, Event.OptedIn _ -> {
                return false;
            }
        }
        talk.hush(); // what still waits from then would show the talk
        talk.interrupt(Flow.RETURN);
        return true;
    }
}
