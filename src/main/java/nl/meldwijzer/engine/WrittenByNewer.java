package nl.meldwijzer.engine;

/// What is stored was written by a newer version of the program, which runs beside this one or ran before it. It is left
/// as it is.
public final class WrittenByNewer extends RuntimeException {
    public WrittenByNewer(String what) {
        super(what);
    }
}
