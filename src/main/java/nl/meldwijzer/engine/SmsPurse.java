package nl.meldwijzer.engine;

import java.time.Instant;
import java.util.Locale;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.NumberPlan.Area;

/// What SMS may cost: somebody who is paid for each SMS to numbers of theirs writes to us from hundreds of them. When a limit
/// is reached whoever got an SMS from us before goes on; strangers get none. Counted in the store, so that restarts and several
/// instances agree. Methods throw [StoreUnavailable] like the store's.
public interface SmsPurse {
    /// Counts the message if it may be sent, whole or not at all.
    Spending spend(Sms sms, Instant now);

    /// A message that was counted at `then` was surely not sent.
    void giveBack(Sms sms, Instant then);

    record Sms(Address to, Area area, int segments) {}

    sealed interface Spending {
        record Granted() implements Spending {}

        /// @param first whether this limit cuts for the first time in its hour or day, on whichever instance
        record Cut(Limit limit, boolean first) implements Spending {}
    }

    enum Limit {
        /// SMS to one number in an hour. The only one that holds for everybody.
        NUMBER,
        /// SMS in an hour to numbers that differ in their last four digits only.
        PREFIX,
        /// SMS in an hour to one country.
        COUNTRY,
        /// SMS in an hour.
        HOUR,
        /// Segments in a day, of which the price follows.
        DAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
