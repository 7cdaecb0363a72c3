package nl.meldwijzer.simulator.web;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.Carrier;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Exchange;
import nl.meldwijzer.simulator.Pockets;
import nl.meldwijzer.simulator.Webhook;
import nl.meldwijzer.simulator.telegram.TelegramStandInWiring;
import nl.meldwijzer.simulator.twilio.TwilioStandInWiring;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/// The simulator whole: import it in the practice version only. Needs a [DemoCloud], a [Landing] and
/// an `InstantSource`.
@Configuration(proxyBeanMethods = false)
@Import({TwilioStandInWiring.class, TelegramStandInWiring.class, LandingWiring.class})
public class SimulatorWiring {
    private static final int MESSAGES_KEPT = 5_000;

    @Bean
    Board simulatorBoard() {
        return new Board(MESSAGES_KEPT);
    }

    @Bean
    Pockets simulatorPockets() {
        return new Pockets(new SecureRandom());
    }

    /// The port is known once the server runs, long before anybody sends anything.
    @Bean
    Webhook simulatorWebhook(Environment environment) {
        return new Webhook(
                () -> URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")));
    }

    @Bean
    Exchange simulatorExchange(Board board, List<Carrier> carriers, InstantSource time) {
        return new Exchange(board, carriers, time);
    }

    @Bean
    SimulatorController simulatorController(DemoCloud cloud, Landing landing) {
        return new SimulatorController(cloud, landing.profile().name());
    }

    @Bean
    PhonesController phonesController(Pockets pockets, Exchange exchange) {
        return new PhonesController(pockets, exchange);
    }

    @Bean
    EventsController eventsController(Board board, Pockets pockets) {
        return new EventsController(board, pockets);
    }

    /// Open streams would hold up a graceful stop.
    @Bean
    ApplicationListener<ContextClosedEvent> simulatorCloses(Board board) {
        return _ -> board.close();
    }
}
