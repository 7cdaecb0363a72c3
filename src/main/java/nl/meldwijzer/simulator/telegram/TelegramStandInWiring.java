package nl.meldwijzer.simulator.telegram;

import java.time.InstantSource;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.Carrier;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Webhook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Telegram's stand-in.
@Configuration(proxyBeanMethods = false)
public class TelegramStandInWiring {
    @Bean
    Numbers telegramNumbers(InstantSource time) {
        return new Numbers(time);
    }

    @Bean
    Carrier telegramCarrier(DemoCloud cloud, Webhook webhook, Numbers numbers, JsonMapper json) {
        return new TelegramCarrier(cloud, webhook, numbers, json);
    }

    @Bean
    BotApiStandIn botApiStandIn(DemoCloud cloud, Board board, Numbers numbers, InstantSource time, JsonMapper json) {
        var methods = new BotMethods(board, numbers, time, new Updates(cloud.botToken()));
        return new BotApiStandIn(cloud.botToken(), methods, json);
    }
}
