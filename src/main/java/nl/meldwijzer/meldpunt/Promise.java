package nl.meldwijzer.meldpunt;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a meldpunt promises after a report: somebody keeps it, by a time.
///
/// @param owner who keeps it, a team or a role, never a person's name
/// @param source null when the meldpunt says it of itself
public record Promise(Kind kind, int amount, Unit unit, String owner, @Nullable Source source) {
    public Promise {
        if (amount < 1) throw new IllegalArgumentException("a promise within " + amount + " " + unit.code());
        if (owner.isBlank()) throw new IllegalArgumentException("a promise without an owner");
    }

    /// READ: somebody reads the report. CONTACT: somebody answers whoever asked for it. CALL_BACK: by phone.
    /// STATUS: the receipt tells what was done. FIGURES: the municipality shows what was done with all reports.
    public enum Kind {
        READ,
        CONTACT,
        CALL_BACK,
        STATUS,
        FIGURES;

        /// The name in files, such as `call-back`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS;

        /// The name in files, such as `working-days`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
