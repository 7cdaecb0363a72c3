package nl.meldwijzer.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.channel.bucket4j.RatedChannel;
import nl.meldwijzer.channel.bucket4j.RatedChannel.Rate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Telegram's webhook, the channel that sends, and the registration of the one at the other. Without a bot the webhook
/// answers 404.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramSettings.class)
public class TelegramWiring {
    /// Messages a second to one chat. Telegram lets short bursts pass.
    private static final int TO_ONE_CHAT = 1;
    private static final int BURST = 5;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    @Bean
    TelegramBots telegramBots(TelegramSettings settings) {
        return TelegramBots.of(settings);
    }

    @Bean
    TelegramCloud telegramCloud(TelegramSettings settings) {
        var given = settings.telegram().apiUrl();
        var api = WebAddress.of("TELEGRAM_API_URL", given.isBlank() ? "https://api.telegram.org" : given);
        return new TelegramCloud(api, CONNECT, WHOLE);
    }

    @Bean
    Channel telegramChannel(TelegramSettings settings, TelegramBots bots, TelegramCloud cloud) {
        var rate = Rate.of("TELEGRAM_MESSAGES_PER_SECOND", settings.telegram().messagesPerSecond(), TO_ONE_CHAT, BURST);
        return new RatedChannel(new TelegramChannel(bots, cloud), rate, System::nanoTime);
    }

    @Bean
    TelegramWebhook telegramWebhook(TelegramBots bots, TelegramCloud cloud, Inbox inbox, MeterRegistry meters,
            InstantSource clock) {
        return new TelegramWebhook(bots, inbox, new TelegramAsides(cloud), new TelegramTally(meters, clock));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> telegramRegistration(TelegramSettings settings, TelegramBots bots,
            TelegramCloud cloud) {
        // Nobody needs our address while the channel is off.
        var publicUrl = WebAddress.of("MELDWIJZER_PUBLIC_URL",
                bots.isOff() ? "http://localhost" : settings.publicUrl());
        var registration = new TelegramRegistration(bots, cloud, publicUrl, FIRST_PAUSE);
        return _ -> registration.start();
    }
}
