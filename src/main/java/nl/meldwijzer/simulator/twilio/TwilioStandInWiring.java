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
    Carrier twilioCarrier(DemoCloud cloud, Webhook webhook, Board board) {
        return new TwilioCarrier(cloud, new SignedPost(cloud, webhook), board, new SecureRandom());
    }

    @Bean
    Contents contents() {
        return new Contents();
    }

    @Bean
    ContentStandIn contentStandIn(DemoCloud cloud, Contents contents) {
        return new ContentStandIn(new Credentials(cloud), contents, new SecureRandom());
    }

    @Bean
    MessagesStandIn messagesStandIn(DemoCloud cloud, Contents contents, Board board, Carrier twilioCarrier,
            Webhook webhook,
            InstantSource time) {
        var receipts = new Receipts(cloud, new SignedPost(cloud, webhook), board);
        return new MessagesStandIn(cloud, new Credentials(cloud), contents, board, twilioCarrier, receipts, time);
    }
}
