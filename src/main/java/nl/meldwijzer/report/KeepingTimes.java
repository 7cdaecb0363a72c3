package nl.meldwijzer.report;

import nl.meldwijzer.flow.FieldName;

/// How long the answer to a field is kept after filing. Safe for many threads.
public interface KeepingTimes {
    int days(FieldName field);
}
