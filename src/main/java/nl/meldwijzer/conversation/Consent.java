package nl.meldwijzer.conversation;

import java.util.Set;
import nl.meldwijzer.understanding.SafetySignal;

/// The one gate for every message that is no direct reply: a late receipt, and whatever will be sent by itself one day. It may
/// come up on a screen at any time, before anybody's eyes. So it is open only when the person said yes, and shut, whatever they
/// said, when somebody may read along or there is violence at home.
///
/// @param signals of the conversation
public record Consent(Set<String> signals) {
    static final String GIVEN = "may-write";
    static final String REFUSED = "may-not-write";

    public boolean allowsUnasked() {
        return signals.contains(GIVEN) && !isRefused() && mayBeAsked();
    }

    boolean isRefused() {
        return signals.contains(REFUSED);
    }

    /// Where no answer could open the gate the question is not asked.
    boolean mayBeAsked() {
        return !signals.contains(Whereabouts.QUIET) && !Noted.isHeard(signals, SafetySignal.Kind.HOME_VIOLENCE);
    }
}
