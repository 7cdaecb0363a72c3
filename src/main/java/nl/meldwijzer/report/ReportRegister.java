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

    /// Erases the report that the code finds, with all revisions and answers. Its code finds it no more, and filing it again
    /// does nothing; to erase it again is `Erased` again. A report of another meldpunt is not found. Guesses count as for
    /// [#look].
    Erasure erase(ReceiptCode receipt, String meldpunt, String asker, Instant now);

    sealed interface Filing {
        record Filed() implements Filing {}

        /// The register cannot be reached, or did not answer whether it committed: try again with the same report.
        record TryLater(String reason) implements Filing {}
    }

    sealed interface Erasure {
        record Erased() implements Erasure {}

        record NotFound() implements Erasure {}

        record TooManyGuesses() implements Erasure {}

        /// The register cannot be reached, or did not answer whether it committed.
        record TryLater(String reason) implements Erasure {}
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
