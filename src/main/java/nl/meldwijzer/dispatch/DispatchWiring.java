package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.CopyDeletion;
import nl.meldwijzer.channel.DeliveryReports;
import nl.meldwijzer.channel.Rounds;
import nl.meldwijzer.channel.phone.LibraryNumberPlan;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.DeliveryLog;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.SmsPurse;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Medium;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The dispatcher and what it needs. It starts before the web server and stops after it, so that what was acknowledged
/// last still goes out.
@Configuration(proxyBeanMethods = false)
public class DispatchWiring {
    /// Below the web server's own phases, which lie just under the highest.
    private static final int PHASE = Integer.MAX_VALUE - 10_000;

    @Bean
    Wording wording(Catalogue catalogue, Map<String, Referral> referrals) {
        return new Wording(catalogue, referrals);
    }

    /// The door nudges this dispatcher, so it is looked up only when there is something to tell it.
    @Bean
    Dispatcher dispatcher(Outbox outbox, ObjectProvider<Door> door, List<Channel> channels, ReportRegister register,
            SmsPurse purse, Copies copies, CopyDeletion deletion, MessageKeys keys, Wording wording,
            Map<String, Profile> profiles, MeterRegistry meters,
            InstantSource clock) {
        var pace = Pace.of(clock);
        var counts = new Counts(meters);
        var random = new Random();
        var later = later(door);
        var messages = new MessageLane(wording, profiles, new Channels(thrifty(channels, purse, clock, meters), counts),
                new Leftovers(copies, deletion.media()), keys,
                later, pace, random, counts);
        var filings = new FilingLane(register, later, pace, random, counts);
        return new Dispatcher(outbox, List.of(messages, filings), channels.stream().map(Channel::media).toList(), pace,
                counts);
    }

    private static List<Channel> thrifty(List<Channel> channels, SmsPurse purse, InstantSource clock,
            MeterRegistry meters) {
        var spending = new SmsTally(meters);
        return channels.stream()
                .map(channel -> channel.media().contains(Medium.SMS)
                        ? new ThriftyChannel(channel, purse, new LibraryNumberPlan(), clock, spending)
                        : channel)
                .toList();
    }

    @Bean
    Rounds copyDeleter(Copies copies, CopyDeletion deletion, MeterRegistry meters, InstantSource clock) {
        var deleter = new CopyDeleter(copies, deletion, Pace.of(clock), new Counts(meters));
        return new Rounds("copy-deleter", deletion.media().isEmpty(), deleter::round);
    }

    @Bean
    DeliveryReports deliveryReports(MessageKeys keys, DeliveryLog log, Outbox outbox, ObjectProvider<Door> door,
            MeterRegistry meters, InstantSource clock) {
        return new Deliveries(keys, log, outbox, later(door), Pace.of(clock), new Counts(meters));
    }

    private static Door later(ObjectProvider<Door> door) {
        return (id, event) -> door.getObject().take(id, event);
    }

    @Bean
    SmartLifecycle dispatching(Dispatcher dispatcher) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                dispatcher.start();
            }

            @Override
            public void stop() {
                dispatcher.stop();
            }

            @Override
            public boolean isRunning() {
                return dispatcher.isRunning();
            }

            @Override
            public int getPhase() {
                return PHASE;
            }
        };
    }
}
