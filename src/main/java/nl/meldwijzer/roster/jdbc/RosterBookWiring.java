package nl.meldwijzer.roster.jdbc;

import javax.sql.DataSource;
import nl.meldwijzer.roster.RosterBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book, in the database of the register.
@Configuration(proxyBeanMethods = false)
public class RosterBookWiring {
    @Bean
    RosterBook rosterBook(DataSource dataSource) {
        return new JdbcRosterBook(JdbcClient.create(dataSource));
    }
}
