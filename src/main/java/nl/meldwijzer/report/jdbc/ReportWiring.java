package nl.meldwijzer.report.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import nl.meldwijzer.report.ContactBook;
import nl.meldwijzer.report.KeepingTimes;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.seal.Keyring;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The register at `spring.datasource.{url,username,password}`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
public class ReportWiring {
    private static final Duration HOLD_UP = Duration.ofSeconds(5);

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource registerPool(DataSourceProperties properties) {
        return RegisterDatabase.pool(properties);
    }

    @Bean
    DataSource dataSource(@Qualifier("registerPool") HikariDataSource pool, PatientMigration migration) {
        return new FittingDataSource(pool, migration::obstacle);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(DataSourceProperties properties) {
        return RegisterDatabase.forMigrations(properties);
    }

    @Bean
    PatientMigration patientMigration() {
        return new PatientMigration(HOLD_UP);
    }

    /// An older version refuses tables that a newer one has changed.
    @Bean
    FlywayConfigurationCustomizer strictMigrations() {
        return flyway -> flyway.ignoreMigrationPatterns(new String[0]);
    }

    @Bean
    ContactBook contactBook(DataSource dataSource, Keyring keyring, KeepingTimes keeping) {
        return contacts(dataSource, keyring, keeping);
    }

    @Bean
    ReportRegister reportRegister(DataSource dataSource, Keyring keyring, KeepingTimes keeping) {
        return new JdbcReportRegister(JdbcClient.create(dataSource), transactions(dataSource), keyring,
                contacts(dataSource, keyring, keeping));
    }

    private static JdbcContactBook contacts(DataSource dataSource, Keyring keyring, KeepingTimes keeping) {
        return new JdbcContactBook(JdbcClient.create(dataSource), transactions(dataSource), keyring, keeping);
    }

    private static TransactionTemplate transactions(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
}
