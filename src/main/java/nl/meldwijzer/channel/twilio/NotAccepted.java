package nl.meldwijzer.channel.twilio;

import nl.meldwijzer.channel.SendOutcome;

/// A call to Twilio without a success, carried through the SDK. It has neither message nor cause, because those of the
/// SDK and of the HTTP client hold numbers and addresses.
final class NotAccepted extends RuntimeException {
    private final transient SendOutcome outcome;

    NotAccepted(SendOutcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    SendOutcome outcome() {
        return outcome;
    }
}
