package nl.meldwijzer.report.jdbc;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;

/// What went wrong at the database, without a word of its message, which may quote values.
final class Failures {
    private Failures() {}

    static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException database && database.getSQLState() != null)
                return "SQL state " + database.getSQLState();
        return NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
    }
}
