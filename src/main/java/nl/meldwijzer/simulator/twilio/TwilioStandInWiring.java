package nl.meldwijzer.simulator.twilio;

import java.security.SecureRandom;
import java.time.InstantSource;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.Carrier;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Webhook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Twilio's stand-in.
@Configuration(proxyBeanMethods = false)
public class TwilioStandInWiring {
    @Bean
    Carrier twilioCarrier(DemoCloud cloud, Webhook webhook) {
        return new TwilioCarrier(cloud, new SignedPost(cloud, webhook), new SecureRandom());
    }

    @Bean
    MessagesStandIn messagesStandIn(DemoCloud cloud, Board board, Carrier twilioCarrier, Webhook webhook,
            InstantSource time) {
        var receipts = new Receipts(cloud, new SignedPost(cloud, webhook), board);
        return new MessagesStandIn(cloud, board, twilioCarrier, receipts, time);
    }
}
