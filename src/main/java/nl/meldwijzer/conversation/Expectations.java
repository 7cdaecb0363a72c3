package nl.meldwijzer.conversation;

import java.time.Instant;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Hint.Expects;

/// What a talk lets one expect of the next message, before it is read. A language that only the profile gave says nothing of
/// the person before they have read us; a question that was asked long ago is out of sight.
record Expectations(Flow flow) {
    Hint of(Conversation talk, Instant now) {
        var goesOn = talk.phase() != null && !talk.closed();
        var known = goesOn || talk.languageOrigin() != LanguageOrigin.PROFILE;
        return new Hint(known ? talk.language() : null, expects(talk, now));
    }

    private Expects expects(Conversation talk, Instant now) {
        var outOfSight = talk.heard() != null && talk.heard().longBefore(now);
        if (outOfSight || !(talk.phase() instanceof Phase.Asking(var name))) return Expects.ANYTHING;
        return flow.find(name).map(Expectations::expects).orElse(Expects.ANYTHING);
    }

    private static Expects expects(Step step) {
        return switch (step) {
            case Step.Ask _, Step.Choose _, Step.PickLanguage _, Step.PickMeant _, Step.ReadBack _ ->
                Expects.OPTION;
            case Step.Words _ -> Expects.WORDS;
            case Step.Place _ -> Expects.PLACE;
            case Step.Contact _, Step.Code _, Step.Sending _, Step.HandOver _, Step.Tell _, Step.Resume _, Step.End _, Step.Show _ ->
                Expects.ANYTHING;
        };
    }
}
