package nl.meldwijzer.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.embedded.ServerFailure;
import org.springframework.boot.web.server.PortInUseException;

/// Says in one line why the program did not start, where an operator can mend it; anything else is told in full.
final class WhyNot {
    private WhyNot() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BadSetting bad -> {
                    return line(bad);
                }
                case ServerFailure cannot -> {
                    return line(cannot);
                }
                case BrokenContent broken -> {
                    return line(broken);
                }
                case PortInUseException port -> {
                    return "Meldwijzer did not start: port " + port.getPort()
                            + " is in use. Stop what uses it, or set PORT or MANAGEMENT_PORT to another.";
                }
                case BindException _ -> {
                    return "Meldwijzer did not start: its port is in use. Set PORT or MANAGEMENT_PORT to another.";
                }
                default -> {
                }
            }
        }
        var everything = new StringWriter();
        failure.printStackTrace(new PrintWriter(everything));
        return "Meldwijzer did not start: " + everything;
    }

    private static String line(Throwable known) {
        return "Meldwijzer did not start: " + known.getMessage();
    }
}
