package nl.meldwijzer.app;

import java.net.URI;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.web.SimulatorWiring;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The practice version: phones to play with, and stand-ins for the providers' clouds. [Demo] decides when.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("meldwijzer.demo")
@Import(SimulatorWiring.class)
class DemoWiring {
    /// From the block of numbers that the ACM keeps for fiction.
    private static final String WHATSAPP_SENDER = "whatsapp:+31850000001";
    private static final String SMS_SENDER = "+31850000002";

    @Bean
    DemoCloud demoCloud(Environment settings) {
        return new DemoCloud(settings.getRequiredProperty("meldwijzer.twilio.account-sid"),
                settings.getRequiredProperty("meldwijzer.twilio.auth-token"),
                settings.getRequiredProperty("meldwijzer.telegram.bot-token"),
                settings.getRequiredProperty("meldwijzer.telegram.webhook-secret"),
                URI.create(settings.getRequiredProperty("meldwijzer.public-url")), WHATSAPP_SENDER, SMS_SENDER);
    }
}
