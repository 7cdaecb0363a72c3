package nl.meldwijzer.channel.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.WebAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Twilio's two webhooks and the channel that sends. Without an account the webhooks answer 404.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
public class TwilioWiring {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    /// With [#WHOLE] well within the time that a message is ours to send.
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    @Bean
    TwilioAccounts twilioAccounts(TwilioSettings settings) {
        return TwilioAccounts.of(settings);
    }

    @Bean
    TwilioCloud twilioCloud(TwilioSettings settings) {
        var api = settings.twilio().apiUrl();
        var content = settings.twilio().contentUrl();
        return new TwilioCloud(WebAddress.of("TWILIO_API_URL", api.isBlank() ? "https://api.twilio.com" : api),
                WebAddress.of("TWILIO_CONTENT_URL", content.isBlank() ? "https://content.twilio.com" : content),
                CONNECT, WHOLE);
    }

    @Bean
    TwilioChannel twilioChannel(TwilioSettings settings, TwilioAccounts accounts, TwilioCloud cloud,
            InstantSource clock) {
        var clients = new TwilioClients(cloud);
        var contents = new TwilioContents(new TwilioContentApi(clients), clock, PATIENCE);
        return new TwilioChannel(accounts, publicUrl(settings, accounts), clients, contents);
    }

    @Bean
    TwilioWebhook twilioWebhook(TwilioSettings settings, TwilioAccounts accounts, Inbox inbox, MeterRegistry meters,
            InstantSource clock) {
        var signature = new TwilioSignature(publicUrl(settings, accounts), accounts.tokens());
        return new TwilioWebhook(new TwilioDoor(accounts.isOff(), signature), accounts, inbox,
                new TwilioTally(meters, clock));
    }

    /// Nobody needs it while the channel is off.
    private static WebAddress publicUrl(TwilioSettings settings, TwilioAccounts accounts) {
        return WebAddress.of("MELDWIJZER_PUBLIC_URL", accounts.isOff() ? "http://localhost" : settings.publicUrl());
    }
}
