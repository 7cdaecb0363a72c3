package nl.meldwijzer.report;

import java.time.Instant;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;

/// How people who asked to be called or mailed can be reached. It stands apart from their reports, and goes at its own time or
/// with the report. Safe for many threads.
public interface ContactBook {
    /// Who opens one, when and why is written down first: without that nothing is opened.
    ///
    /// @param by the account of a counsellor, never blank
    /// @param reason in their words, never blank
    Opening open(UUID report, String by, String reason, Instant now);

    sealed interface Opening {
        /// The newest that was filed.
        record Opened(Answer.Contact contact) implements Opening {}

        /// The person gave none, or it is gone.
        record Nothing() implements Opening {}

        /// The register cannot be reached.
        record TryLater(String reason) implements Opening {}
    }
}
