package nl.meldwijzer.engine.redis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class RedisWiringIT {
    @TempDir
    Path folder;

    @Test
    void the_settings_lead_to_a_store_and_its_outbox() throws Exception {
        try (var redis = RedisProcess.start(folder)) {
            context("meldwijzer.redis.url=" + redis.url()).run(context -> {
                var store = context.getBean(ConversationStore.class);
                var fresh = store.fresh("demo", Samples.address(), Samples.start(), Optional.empty());
                store.commit(fresh, "e1", Samples.turn(Samples.parked(), Samples.say("a")), Instant.now());

                assertThat(context.getBean(Outbox.class).due(Instant.now(), 1)).containsExactly(fresh.id());
            });
        }
    }

    @Test
    void a_redis_with_other_partitions_stops_the_start() throws Exception {
        try (var redis = RedisProcess.start(folder)) {
            try (var link = RedisLink.connect(new RedisSettings(redis.url(), java.util.List.of()))) {
                link.call(commands -> commands.set(StoreMark.PARTITIONS, new byte[]{'8'}));
            }
            context("meldwijzer.redis.url=" + redis.url()).run(
                    context -> assertThat(context).getFailure().rootCause().hasMessageContaining("in 8 partitions"));
        }
    }

    @Test
    void an_address_with_a_password_never_shows() {
        assertThat(new RedisSettings("redis://:secret@redis.example.nl", java.util.List.of()).toString())
                .isEqualTo("Redis");
    }

    private ApplicationContextRunner context(String setting) {
        return new ApplicationContextRunner().withUserConfiguration(RedisWiring.class)
                .withBean(Keyring.class, () -> KeyringFile.openOrCreate(folder.resolve("keys.json")))
                .withBean(Holder.class, Holder::unknown)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues(setting);
    }
}
