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

/// Telegram's webhook with its registration, or the asking for updates in its place, and the channel that sends. Without
/// a bot, and while asking, the webhook answers 404.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramSettings.class)
public class TelegramWiring {
    /// Messages a second to one chat. Telegram lets short bursts pass.
    private static final int TO_ONE_CHAT = 1;
    private static final int BURST = 5;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    /// Less than [#WHOLE], which covers it.
    private static final Duration HOLD = Duration.ofSeconds(7);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);
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
    TelegramAsides telegramAsides(TelegramCloud cloud) {
        return new TelegramAsides(cloud);
    }

    @Bean
    TelegramKeyboards telegramKeyboards(TelegramAsides asides) {
        return new TelegramKeyboards(asides);
    }

    @Bean
    Channel telegramChannel(TelegramSettings settings, TelegramBots bots, TelegramCloud cloud,
            TelegramKeyboards keyboards) {
        var rate = Rate.of("TELEGRAM_MESSAGES_PER_SECOND", settings.telegram().messagesPerSecond(), TO_ONE_CHAT, BURST);
        return new RatedChannel(new TelegramChannel(bots, cloud, keyboards), rate, System::nanoTime);
    }

    @Bean
    TelegramTally telegramTally(MeterRegistry meters, InstantSource clock) {
        return new TelegramTally(meters, clock);
    }

    @Bean
    TelegramIntake telegramIntake(Inbox inbox, TelegramAsides asides, TelegramKeyboards keyboards,
            TelegramTally tally) {
        return new TelegramIntake(inbox, asides, keyboards, tally);
    }

    @Bean
    TelegramWebhook telegramWebhook(TelegramSettings settings, TelegramBots bots, TelegramIntake intake,
            TelegramTally tally) {
        return new TelegramWebhook(bots.when(TelegramMode.of(settings) == TelegramMode.WEBHOOK), intake, tally);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> telegramRegistration(TelegramSettings settings, TelegramBots bots,
            TelegramCloud cloud) {
        var registered = bots.when(TelegramMode.of(settings) == TelegramMode.WEBHOOK);
        var registration = new TelegramRegistration(registered, cloud, publicUrl(settings, bots), FIRST_PAUSE);
        return _ -> registration.start();
    }

    @Bean
    TelegramPolling telegramPolling(TelegramSettings settings, TelegramBots bots, TelegramCloud cloud,
            TelegramIntake intake) {
        var guard = new TelegramPollingGuard(bots, cloud, publicUrl(settings, bots));
        var polled = bots.when(TelegramMode.of(settings) == TelegramMode.POLLING);
        return new TelegramPolling(polled, cloud, guard, intake, HOLD, AFTER_FAILURE);
    }

    /// Nobody needs it while the channel is off.
    private static WebAddress publicUrl(TelegramSettings settings, TelegramBots bots) {
        return WebAddress.of("MELDWIJZER_PUBLIC_URL", bots.isOff() ? "http://localhost" : settings.publicUrl());
    }
}
