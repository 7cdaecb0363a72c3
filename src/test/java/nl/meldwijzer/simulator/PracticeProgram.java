package nl.meldwijzer.simulator;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.simulator.web.Landing;
import nl.meldwijzer.simulator.web.SimulatorWiring;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The simulator in a program of its own on a real server, with a [ParrotProgram] in the place of the bot.
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
@Import(SimulatorWiring.class)
public class PracticeProgram {
    public static final DemoCloud CLOUD = new DemoCloud("AC00000000000000000000000000000001",
            "demo-token-of-no-account", "7000000001:demo-bot-token", "demo-secret", URI.create("http://demo.example"),
            "whatsapp:+3197000000001", "+3197000000002");

    /// Runs it on this port, 0 for any that is free.
    public static ConfigurableApplicationContext start(int port) {
        return new SpringApplication(PracticeProgram.class).run("--server.port=" + port, "--server.address=127.0.0.1",
                "--management.server.port=-1", "--spring.threads.virtual.enabled=true",
                "--spring.main.banner-mode=off", "--logging.level.root=warn");
    }

    public static String address(ConfigurableApplicationContext program) {
        return "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Bean
    DemoCloud cloud() {
        return CLOUD;
    }

    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    @Bean
    Landing landing() {
        var hours = new Hours(List.of(new Hours.Span(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY,
                LocalTime.of(9, 0), LocalTime.of(17, 0))));
        var profile = new Profile("demo", "Meldpunt Voorbeeldstad", "Voorbeeldstad",
                List.of(Language.DUTCH, Language.ENGLISH), Set.of(Purpose.NUMBERS), "085 000 0000", hours,
                "https://example.org/privacy", true);
        return new Landing(profile, true, EnumSet.allOf(Medium.class),
                URI.create("http://localhost:8081/actuator/health"),
                null);
    }

    @Bean
    ParrotProgram parrot(Environment environment) {
        Supplier<URI> here = () -> URI
                .create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        return new ParrotProgram(CLOUD, here);
    }
}
