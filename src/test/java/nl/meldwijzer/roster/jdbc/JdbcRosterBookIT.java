package nl.meldwijzer.roster.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.roster.Closing;
import nl.meldwijzer.roster.RosterBook;
import nl.meldwijzer.roster.Shift;
import nl.meldwijzer.roster.Staff;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcRosterBookIT {
    private static final Instant NOW = Staff.at("2026-11-24T12:00");

    @TempDir
    static Path folder;

    private static EmbeddedServers servers;
    private static HikariDataSource pool;
    private static RosterBook book;

    @BeforeAll
    static void start() {
        servers = EmbeddedServers.start(folder, Path.of("target", "programs"), false, true);
        var database = servers.database().orElseThrow();
        Flyway.configure().dataSource(database.jdbcUrl(), database.username(), database.password()).load().migrate();
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        book = new JdbcRosterBook(JdbcClient.create(pool));
    }

    @AfterAll
    static void stop() {
        pool.close();
        servers.close();
    }

    @BeforeEach
    void empty() {
        JdbcClient.create(pool).sql("truncate shift, closing, capacity").update();
    }

    @Test
    void shifts_come_back_as_they_were_written() {
        var weekly = Staff.weekly(Staff.SAM, DayOfWeek.SUNDAY, "22:00", "06:00");
        var once = Staff.once(Staff.NOOR, "2026-12-25", "00:00", "00:00");
        book.keep(weekly);
        book.keep(once);

        assertThat(book.shifts()).containsExactlyInAnyOrder(weekly, once);
        assertThat(book.shift("demo", weekly.id())).contains(weekly);
    }

    @Test
    void a_shift_is_changed_and_removed_and_only_by_its_own_meldpunt() {
        var shift = Staff.weekly(Staff.SAM, DayOfWeek.MONDAY, "09:00", "17:00");
        book.keep(shift);
        var changed = new Shift(shift.id(), "demo", Staff.NOOR.id(), Staff.once(Staff.NOOR, "2026-11-24", "10:00",
                "12:00").day(), LocalTime.of(10, 0), LocalTime.of(12, 0));

        book.keep(new Shift(shift.id(), "elsewhere", Staff.FAR.id(), shift.day(), shift.from(), shift.until()));
        book.removeShift("elsewhere", shift.id());
        assertThat(book.shifts()).containsExactly(shift);
        assertThat(book.shift("elsewhere", shift.id())).isEmpty();

        book.keep(changed);
        assertThat(book.shifts()).containsExactly(changed);

        book.removeShift("demo", shift.id());
        assertThat(book.shifts()).isEmpty();
    }

    @Test
    void closings_that_are_over_are_left_out() {
        var over = new Closing(UUID.randomUUID(), "demo", NOW.minusSeconds(60), NOW);
        var now = new Closing(UUID.randomUUID(), "demo", NOW.minusSeconds(60), null);
        var later = new Closing(UUID.randomUUID(), "demo", NOW.plusSeconds(60), NOW.plusSeconds(120));
        book.keep(over);
        book.keep(now);
        book.keep(later);

        assertThat(book.closings(NOW)).containsExactly(now, later);

        book.removeClosing("elsewhere", now.id());
        book.keep(new Closing(now.id(), "demo", now.from(), NOW));
        book.removeClosing("demo", later.id());
        assertThat(book.closings(NOW)).isEmpty();
    }

    @Test
    void how_many_talks_somebody_has_can_be_said_again() {
        book.setCapacity(Staff.SAM.id(), 4);
        book.setCapacity(Staff.SAM.id(), 1);

        assertThat(book.capacities()).isEqualTo(Map.of(Staff.SAM.id(), 1));
    }
}
