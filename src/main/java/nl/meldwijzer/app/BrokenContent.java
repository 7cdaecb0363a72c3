package nl.meldwijzer.app;

/// Dialogues, wording, profiles or referrals that cannot be used. The message has one line for each problem.
final class BrokenContent extends RuntimeException {
    BrokenContent(String message) {
        super(message);
    }
}
