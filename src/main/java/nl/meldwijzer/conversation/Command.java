package nl.meldwijzer.conversation;

import java.util.Locale;
import nl.meldwijzer.text.TextKey;

/// What a person can say at any question, in words or by a button. The text under [key()] is the button's label.
public enum Command {
    MENU,
    BACK,
    SKIP,
    PAUSE,
    SEND,
    LEAVE,
    DIFFERENCE,
    EXPECT,
    PRIVACY,
    STATUS,
    ERASE,
    RIGHTS,
    COMPLAINT,
    REPORT,
    HUMAN,
    HELP,
    LANGUAGE,
    ENOUGH,
    MORE;

    /// The stable name in buttons and flows, such as `back`; the same word names the interrupt that it starts.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public TextKey key() {
        return new TextKey("command." + code());
    }

    /// Whether a longer sentence that holds the command's words may be taken for it.
    boolean asksSomething() {
        return switch (this) {
            case DIFFERENCE, EXPECT, PRIVACY, STATUS, ERASE, RIGHTS, COMPLAINT, HUMAN, LANGUAGE, ENOUGH -> true;
            case MENU, BACK, SKIP, PAUSE, SEND, LEAVE, REPORT, HELP, MORE -> false;
        };
    }
}
