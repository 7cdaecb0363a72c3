package nl.meldwijzer.channel.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import nl.meldwijzer.channel.Bookmark;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.DeliveryReports;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.Rounds;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.channel.bucket4j.RatedChannel;
import nl.meldwijzer.channel.bucket4j.RatedChannel.Rate;
import org.springframework.beans.factory.annotation.Qualifier;
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

    /// Shown by `/actuator/health/readiness` under its bean's name, without the last word.
    @Bean
    TwilioStops twilioHealthIndicator(InstantSource clock) {
        return new TwilioStops(clock);
    }

    @Bean
    Channel twilioChannel(TwilioSettings settings, TwilioAccounts accounts, TwilioCloud cloud, TwilioStops stops,
            InstantSource clock) {
        var clients = new TwilioClients(cloud);
        var contents = new TwilioContents(new TwilioContentApi(clients), clock, PATIENCE);
        var twilio = new TwilioChannel(accounts, publicUrl(settings, accounts), clients, contents);
        var channel = new RestingChannel(twilio, accounts, stops, clock);
        var perSecond = settings.twilio().messagesPerSecond();
        return new RatedChannel(channel, Rate.of("TWILIO_MESSAGES_PER_SECOND", perSecond, 0, 0), System::nanoTime);
    }

    @Bean
    TwilioCopies twilioCopies(TwilioSettings settings, TwilioAccounts accounts, TwilioCloud cloud) {
        return new TwilioCopies(accounts, cloud, settings.twilio().deleteCopies());
    }

    @Bean
    TwilioSeen twilioSeen() {
        return new TwilioSeen();
    }

    @Bean
    TwilioCuts twilioCuts(Bookmark bookmark, InstantSource clock) {
        return new TwilioCuts(bookmark, clock);
    }

    @Bean
    TwilioTally twilioTally(MeterRegistry meters, InstantSource clock) {
        return new TwilioTally(meters, clock);
    }

    @Bean
    Rounds twilioSweeper(TwilioAccounts accounts, TwilioCloud cloud, Bookmark bookmark, Inbox inbox,
            TwilioCopies copies, TwilioSeen seen, TwilioCuts cuts, TwilioTally tally, InstantSource clock) {
        var list = new TwilioList(accounts, cloud);
        var sweep = new TwilioSweep(accounts, list, bookmark, copies.marking(inbox), seen, cuts, tally, clock);
        return new Rounds("twilio-sweep", accounts.isOff(), sweep::round);
    }

    @Bean
    TwilioWebhook twilioWebhook(TwilioSettings settings, TwilioAccounts accounts, TwilioSeen seen, TwilioCuts cuts,
            Inbox inbox, TwilioCopies copies, @Qualifier("twilioSweeper") Rounds sweeper, DeliveryReports reports,
            TwilioTally tally) {
        var signature = new TwilioSignature(publicUrl(settings, accounts), accounts.tokens());
        return new TwilioWebhook(new TwilioDoor(accounts.isOff(), signature), accounts, copies.marking(inbox), seen,
                cuts, sweeper,
                reports, tally);
    }

    /// Nobody needs it while the channel is off.
    private static WebAddress publicUrl(TwilioSettings settings, TwilioAccounts accounts) {
        return WebAddress.of("MELDWIJZER_PUBLIC_URL", accounts.isOff() ? "http://localhost" : settings.publicUrl());
    }
}
