package nl.meldwijzer.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;

/// A report as it is filed. It knows no address.
///
/// @param revision 0 for the first filing, one more for each correction
/// @param medium and language by their codes
public record Report(
        UUID id, int revision, String meldpunt, String medium, String language, Map<FieldName, Answer> answers,
        Instant filedAt) {
    public Report {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    @Override
    public String toString() {
        return "Report[" + id + ", revision=" + revision + ", " + meldpunt + "]";
    }
}
