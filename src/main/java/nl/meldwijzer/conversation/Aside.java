package nl.meldwijzer.conversation;

import nl.meldwijzer.understanding.Understood;

/// What somebody says that is not taken as an answer to the question where the talk stands.
record Aside(Talk talk, Hearing hearing, FirstMessage firstMessage) {
    /// Words that mean the same at every question. Going back, skipping and sending do not.
    boolean asksSomething(Understood words) {
        return hearing.command(talk.here().languages(), words.text()) instanceof Hearing.Heard.Command(var name)
                && talk.here().knows(name)
                && !name.equals(Command.SEND.code());
    }

    void keep(Understood words) {
        if (hearing.command(talk.here().languages(), words.text()) instanceof Hearing.Heard.Unclear
                && firstMessage.keepMore(talk, words)) {
            talk.say(MachineLine.UNCLEAR_KEPT);
        }
    }
}
