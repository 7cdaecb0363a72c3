package nl.meldwijzer.engine;

/// The store cannot be reached, is full, or is still loading. Nothing was lost that was acknowledged before.
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
