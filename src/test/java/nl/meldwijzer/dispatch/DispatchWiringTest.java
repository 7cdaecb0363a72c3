package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.CopyDeletion;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.ScriptedChannel;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.Bell;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.DeliveryLog;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.MemoryCopies;
import nl.meldwijzer.engine.MemoryDeliveryLog;
import nl.meldwijzer.engine.MemoryOutbox;
import nl.meldwijzer.engine.MemoryPurse;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.PlainMessageKeys;
import nl.meldwijzer.engine.SmsPurse;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.report.MemoryRegister;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Medium;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class DispatchWiringTest {
    @Test
    void it_runs_as_long_as_the_program_and_may_be_nudged_by_the_very_door_it_knocks_on() {
        Dispatcher dispatcher;
        try (var context = new AnnotationConfigApplicationContext(Around.class, DispatchWiring.class)) {
            dispatcher = context.getBean(Dispatcher.class);
            var outbox = context.getBean(MemoryOutbox.class);
            var id = Samples.conversation(1);
            outbox.open(id, new Outbox.Destination("demo", Samples.address(Medium.SMS, id)));
            outbox.add(id, Samples.file(0));

            context.getBean(NudgingDoor.class).bell.ring(id, Medium.SMS, Set.of(Effect.Lane.FILING));

            Awaitility.await().until(outbox::isSettled);
            assertThat(dispatcher.isRunning()).isTrue();
        }
        assertThat(dispatcher.isRunning()).isFalse();
    }

    record NudgingDoor(Bell bell) implements Door {
        @Override
        public Taken take(ConversationId id, Event event) {
            bell.ring(id, Medium.SMS, EnumSet.allOf(Effect.Lane.class));
            return new Taken.Done();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Around {
        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Outbox outbox(InstantSource clock) {
            return new MemoryOutbox(clock);
        }

        @Bean
        NudgingDoor door(Dispatcher dispatcher) {
            return new NudgingDoor(dispatcher::nudge);
        }

        @Bean
        MessageKeys messageKeys() {
            return new PlainMessageKeys();
        }

        @Bean
        DeliveryLog deliveryLog() {
            return new MemoryDeliveryLog();
        }

        @Bean
        Channel channel() {
            return new ScriptedChannel();
        }

        @Bean
        Copies copies() {
            return new MemoryCopies();
        }

        @Bean
        CopyDeletion copyDeletion() {
            return new ScriptedDeletion();
        }

        @Bean
        SmsPurse purse() {
            return new MemoryPurse();
        }

        @Bean
        ReportRegister register() {
            return new MemoryRegister();
        }

        @Bean
        Catalogue catalogue() {
            return Samples.catalogue();
        }

        @Bean
        Map<String, Profile> profiles() {
            return Map.of("demo", Samples.PROFILE);
        }

        @Bean
        Map<String, Referral> referrals() {
            return Samples.REFERRALS;
        }
    }
}
