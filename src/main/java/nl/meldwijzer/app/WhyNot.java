package nl.meldwijzer.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/// Says in one line why the program did not start, where an operator can mend it; anything else is told in full.
final class WhyNot {
    private static final String OURS = "nl.meldwijzer.";

    private WhyNot() {}

    static String of(Throwable failure) {
        return "Meldwijzer did not start: " + causes(failure).flatMap(cause -> sentence(cause).stream())
                .findFirst()
                .orElseGet(() -> inFull(failure));
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case PortInUseException port -> Optional.of("port " + port.getPort()
                    + " is in use. Stop what uses it, or set PORT or MANAGEMENT_PORT to another.");
            case IllegalStateException said when isOurs(said) -> Optional.ofNullable(said.getMessage());
            case UncheckedIOException said when isOurs(said) -> Optional.of(said.getMessage() + ": " + said.getCause());
            case RuntimeException own when own.getClass().getName().startsWith(OURS) ->
                Optional.ofNullable(own.getMessage());
            default -> Optional.empty();
        };
    }

    /// What our own code threw with a sentence of its own, in contrast to what a library threw at it.
    private static boolean isOurs(Throwable thrown) {
        return thrown.getStackTrace().length > 0 && thrown.getStackTrace()[0].getClassName().startsWith(OURS);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String inFull(Throwable failure) {
        var everything = new StringWriter();
        failure.printStackTrace(new PrintWriter(everything));
        return everything.toString();
    }
}
