package nl.meldwijzer.engine;

/// How far each message came at the provider, for a day. It never goes back. Throws [StoreUnavailable] like the store.
public interface DeliveryLog {
    /// Notes that this part came as far as `rank`. False when it was known to be there or further.
    boolean raise(MessageKeys.Part part, int rank);
}
