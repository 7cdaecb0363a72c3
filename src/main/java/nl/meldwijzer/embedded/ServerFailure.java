package nl.meldwijzer.embedded;

/// An embedded server or the data folder cannot be used. The message is one line with the way out, fit to be shown.
public final class ServerFailure extends RuntimeException {
    ServerFailure(String message) {
        super(message);
    }

    ServerFailure(String message, Throwable cause) {
        super(message + " (" + cause + ")", cause);
    }
}
