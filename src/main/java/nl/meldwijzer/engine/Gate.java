package nl.meldwijzer.engine;

import java.util.function.BooleanSupplier;
import nl.meldwijzer.channel.Address;

/// Keeps one sender from taking the time of all others: who writes much too fast is told so once, and then not listened
/// to before they have been calm for a while. Asks no store. Safe for many threads.
public interface Gate {
    /// @param messageId the same id is the same message: it is counted once, however often its provider brings it
    /// @param urgent whether this message should pass although its sender is not listened to; asked only of such a sender
    Passage ask(Address sender, String messageId, BooleanSupplier urgent);

    enum Passage {
        OPEN,
        /// Shut for this sender from now on: tell them.
        CLOSING,
        /// Shut, but what is urgent passes.
        URGENT,
        SHUT
    }
}
