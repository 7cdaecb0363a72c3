package nl.meldwijzer.conversation;

import java.util.List;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Understood;

/// What is said about how a message was understood, beside the answer to it.
record Remarks(Speech speech, Draft draft, Profile profile) {
    /// Says which answers were found in what the person wrote.
    void understood(List<TextKey> labels) {
        speech.say(MachineLine.FIRST_UNDERSTOOD.line().with("answers", new Arg.Labels(labels)));
    }

    /// Names the question that the person may have asked; typed, it is answered.
    void suggest(Command command) {
        speech.say(MachineLine.UNCLEAR_MEANT.line().with("wish", new Arg.Labels(List.of(command.key()))));
    }

    /// Names the language that the person seems to write, once; typed, we talk it. A chosen language stays.
    void offer(Language language) {
        if (draft.languageOrigin == LanguageOrigin.CHOSEN || language.equals(draft.language)) return;
        if (!profile.languages().contains(language) || !draft.told.add(Draft.OFFERED_LANGUAGE)) return;
        speech.say(MachineLine.LANGUAGE_OFFER.line()
                .with("language", new Arg.Labels(List.of(new TextKey("language." + language)))));
    }

    void leftOut(Understood words) {
        if (words.leftOut().isEmpty()) return;
        var kinds = words.leftOut().stream().sorted().map(MachineLine::leftOut).toList();
        speech.say(MachineLine.LEFT_OUT.line().with("kinds", new Arg.Labels(kinds)));
    }
}
