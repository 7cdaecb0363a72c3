package nl.meldwijzer.understanding;

import java.util.Locale;

/// What a person may want with a message, apart from answering a question.
public enum Intent {
    /// To tell what happened, or to say that there is something to tell.
    REPORT,
    /// How a melding, a melding at the police and an aangifte differ.
    DIFFERENCE,
    /// What happens with a report.
    EXPECT,
    /// Who sees it, whether it is without a name, what is kept.
    PRIVACY,
    /// To talk with a person.
    HUMAN,
    /// Help, support, where to go.
    HELP,
    /// How it stands with a report that was sent before.
    STATUS,
    /// To have a report or data removed.
    ERASE,
    /// Of somebody a report may be about: who reported me, what do you have on me.
    RIGHTS,
    /// To end the talk.
    STOP,
    /// Nothing of these.
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
