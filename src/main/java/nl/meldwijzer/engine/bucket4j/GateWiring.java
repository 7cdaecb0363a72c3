package nl.meldwijzer.engine.bucket4j;

import io.github.bucket4j.TimeMeter;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.seal.Keyring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The gate, by a time that no change of the clock moves.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FloodSettings.class)
public class GateWiring {
    @Bean
    Gate gate(Keyring keyring, FloodSettings settings) {
        return new SenderBuckets(keyring, settings, TimeMeter.SYSTEM_NANOTIME);
    }
}
