package nl.meldwijzer.staff.web;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Accounts;
import nl.meldwijzer.staff.Departures;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.staff.jdbc.StaffWiring;
import nl.meldwijzer.text.Language;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The desk's door in a program of its own, before a real PostgreSQL, with a room behind it.
final class Door implements AutoCloseable {
    static final String PASSWORD = "vier woorden zijn genoeg";

    private static final Path PROGRAMS = Path.of("target", "programs");

    private final EmbeddedServers servers;
    final ConfigurableApplicationContext program;
    final Accounts accounts;
    final List<UUID> departed;

    /// @param settings as on a command line
    Door(Path folder, String... settings) {
        servers = EmbeddedServers.start(folder, PROGRAMS, false, true);
        var database = servers.database().orElseThrow();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .load()
                .migrate();
        var own = Stream.of("--server.port=0", "--server.address=127.0.0.1", "--management.server.port=-1",
                "--spring.main.banner-mode=off", "--logging.level.root=warn", "--test.url=" + database.jdbcUrl(),
                "--test.user=" + database.username(), "--test.password=" + database.password());
        program = new SpringApplication(Room.class)
                .run(Stream.concat(own, Stream.of(settings)).toArray(String[]::new));
        accounts = program.getBean(Accounts.class);
        departed = program.getBean(Room.class).departed;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port")
                + path);
    }

    Visitor visitor() {
        return new Visitor(this);
    }

    /// An account that has [#PASSWORD].
    Account account(String login, Role... roles) {
        var account = new Account(UUID.randomUUID(), login, login, "demo", Set.of(roles), Set.of(Language.DUTCH),
                false);
        accounts.add(account);
        accounts.setPassword(account.id(), program.getBean(PasswordEncoder.class).encode(PASSWORD));
        return account;
    }

    void disable(Account account) {
        accounts.change(new Account(account.id(), account.login(), account.name(), account.meldpunt(),
                account.roles(), account.languages(), true));
    }

    /// Moves the program's clock.
    void now(Instant now) {
        program.getBean(Room.class).now = now;
    }

    /// Ends PostgreSQL as a crash of its machine would.
    void loseDatabase() {
        servers.close();
    }

    @Override
    public void close() {
        program.close();
        servers.close();
    }

    /// Behind the door a page for each role; beside it what must not notice it.
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
    @Import({StaffWiring.class, StaffWebWiring.class})
    @RestController
    static class Room {
        final List<UUID> departed = Collections.synchronizedList(new ArrayList<>());
        volatile Instant now = Instant.EPOCH;

        @Bean
        static DataSource dataSource(Environment environment) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(environment.getRequiredProperty("test.url"));
            pool.setUsername(environment.getRequiredProperty("test.user"));
            pool.setPassword(environment.getProperty("test.password"));
            pool.setConnectionTimeout(1_000);
            return pool;
        }

        @Bean
        InstantSource clock() {
            return () -> now.equals(Instant.EPOCH) ? Instant.now() : now;
        }

        @Bean
        Departures departures() {
            return departed::add;
        }

        @GetMapping({"/desk", "/desk/roster", "/desk/texts", "/desk/talks/{id}/notes"})
        String room(Account account) {
            return "room of " + account.name();
        }

        @GetMapping("/desk/careless/{id}")
        String careless(@PathVariable String id) {
            return "careless " + id;
        }

        @PostMapping("/desk/claim")
        String claim(Account account) {
            return "claimed by " + account.name();
        }

        @PostMapping("/webhooks/twilio")
        String webhook(HttpServletRequest request) {
            return "session " + request.getSession(false) + " of " + request.getClass().getSimpleName();
        }
    }
}
