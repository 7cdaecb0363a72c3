package nl.meldwijzer.staff.jdbc;

import java.security.SecureRandom;
import java.util.Base64;
import javax.sql.DataSource;
import nl.meldwijzer.staff.Accounts;
import nl.meldwijzer.staff.Sessions;
import nl.meldwijzer.staff.StaffSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts and sessions, in the database of the register.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
public class StaffWiring {
    private static final int ID_BYTES = 32;

    @Bean
    Accounts accounts(DataSource dataSource, StaffSettings settings) {
        return new JdbcAccounts(JdbcClient.create(dataSource), settings.isDemo());
    }

    @Bean
    JdbcIndexedSessionRepository sessionRepository(DataSource dataSource) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var repository = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), transactions);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
        var random = new SecureRandom();
        repository.setSessionIdGenerator(() -> randomId(random));
        repository.setCleanupCron(Scheduled.CRON_DISABLED); // the doorkeeper sweeps
        return repository;
    }

    @Bean
    Sessions sessions(DataSource dataSource, JdbcIndexedSessionRepository repository,
            StaffSettings settings) {
        return new JdbcSessions(JdbcClient.create(dataSource), repository, settings.isDemo());
    }

    private static String randomId(SecureRandom random) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
