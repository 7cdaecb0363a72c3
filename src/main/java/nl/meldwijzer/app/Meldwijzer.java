package nl.meldwijzer.app;

import nl.meldwijzer.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The program. With the name of a command it does that and ends; without one it serves.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Wiring.class)
public class Meldwijzer {
    public static void main(String[] arguments) {
        if (Commands.isCommand(arguments)) System.exit(Commands.run(arguments));
        HeapDumps.forbid();
        try {
            application().run(arguments);
        } catch (RuntimeException failure) {
            System.err.println(WhyNot.of(failure));
            System.exit(1);
        }
    }

    /// The server, ready to run; tests start it in their own process.
    public static SpringApplication application() {
        var application = new SpringApplication(Meldwijzer.class);
        application.setRegisterShutdownHook(true);
        application.addInitializers(new Start());
        return application;
    }
}
