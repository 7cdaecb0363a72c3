package nl.meldwijzer.report;

import java.time.Instant;

/// Where reports stand once they are submitted. Safe for many threads; blocks a few seconds at most.
public interface ReportRegister {
    int WRONG_GUESSES_AN_HOUR = 5;

    /// Files the report; when it returns [Filing.Filed] the report is durably committed, and the code finds it. The same
    /// (id, revision) again is `Filed` again and changes nothing in the report; a second code finds it too, so that every
    /// code that was told works. Throws [ReceiptTaken] when the code is another report's.
    Filing file(Report report, ReceiptCode receipt);

    /// What a person with this code may know. `asker` (a keyed hash, no address) may guess wrong only
    /// [#WRONG_GUESSES_AN_HOUR] times; then even the right code is refused for a while.
    Lookup look(ReceiptCode receipt, String asker, Instant now);

    sealed interface Filing {
        record Filed() implements Filing {}

        /// The register cannot be reached, or did not answer whether it committed: try again with the same report.
        record TryLater(String reason) implements Filing {}
    }

    sealed interface Lookup {
        /// The newest revision.
        record Found(String meldpunt, Instant filedAt, int revision) implements Lookup {}

        record NotFound() implements Lookup {}

        record TooManyGuesses() implements Lookup {}

        /// The register cannot be reached. It does not count as a guess.
        record TryLater(String reason) implements Lookup {}
    }
}
