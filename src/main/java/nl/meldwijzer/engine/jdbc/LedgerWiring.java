package nl.meldwijzer.engine.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import nl.meldwijzer.engine.ReplayLedger;
import nl.meldwijzer.seal.Keyring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ledger, in the database of the register.
@Configuration(proxyBeanMethods = false)
public class LedgerWiring {
    @Bean
    ReplayLedger replayLedger(DataSource dataSource, Keyring keyring, MeterRegistry meters) {
        return new JdbcReplayLedger(JdbcClient.create(dataSource), keyring, meters);
    }
}
