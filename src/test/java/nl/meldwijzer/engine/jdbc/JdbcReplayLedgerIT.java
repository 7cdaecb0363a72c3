package nl.meldwijzer.engine.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcReplayLedgerIT {
    private static final Instant NOW = Instant.parse("2026-11-20T21:15:30Z");

    /// What a machine that is busy with other things may add.
    private static final Duration SLACK = Duration.ofMillis(500);

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EmbeddedServers servers;
    private HikariDataSource pool;
    private JdbcReplayLedger ledger;

    @BeforeEach
    void start() {
        servers = EmbeddedServers.start(folder, Path.of("target", "programs"), false, true);
        var database = servers.database().orElseThrow();
        Flyway.configure().dataSource(database.jdbcUrl(), database.username(), database.password()).load().migrate();
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setConnectionTimeout(1_000);
        pool.addDataSourceProperty("socketTimeout", "2");
        ledger = new JdbcReplayLedger(JdbcClient.create(pool), KeyringFile.openOrCreate(folder.resolve("keys.json")),
                meters);
    }

    @AfterEach
    void stop() {
        pool.close();
        servers.close();
    }

    @Test
    void a_message_is_new_once_and_a_replay_after_a_month_and_a_year() {
        assertThat(ledger.replays("sms:SM1", NOW)).isFalse();

        assertThat(ledger.replays("sms:SM1", NOW.plus(Duration.ofDays(30)))).isTrue();
        assertThat(ledger.replays("sms:SM1", NOW.plus(Duration.ofDays(365)))).isTrue();
        assertThat(ledger.replays("sms:SM2", NOW.plus(Duration.ofDays(30)))).isFalse();
        assertThat(meters.counter("meldwijzer.replays", "outcome", "refused").count()).isEqualTo(2);
    }

    @Test
    void a_message_that_its_provider_brings_again_since_it_was_not_kept_is_no_replay() {
        ledger.replays("sms:SM1", NOW);

        assertThat(ledger.replays("sms:SM1", NOW.plusSeconds(2))).isFalse();
        assertThat(ledger.replays("sms:SM1", NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void many_at_once_are_all_answered() throws Exception {
        List<Callable<Boolean>> calls = Collections.nCopies(100, () -> ledger.replays("sms:SM1", NOW));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(calls)).allMatch(call -> !call.resultNow());
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void only_a_hash_and_a_day_are_kept() {
        ledger.replays("sms:SM1", NOW);

        var row = JdbcClient.create(pool).sql("select * from heard_message").query().singleRow();
        assertThat(row).containsOnlyKeys("hash", "heard_on");
        assertThat((byte[]) row.get("hash")).hasSize(16);
        assertThat(row.get("heard_on")).hasToString("2026-11-20");
    }

    @Test
    void a_database_that_is_frozen_or_gone_holds_up_nobody_and_is_counted() throws Exception {
        ledger.replays("sms:SM1", NOW);

        var processes = processes();
        for (var process : processes) signal("-STOP", process);
        try {
            assertThat(unasked(8)).isEqualTo(8);
        } finally {
            for (var process : processes) signal("-CONT", process);
        }
        servers.close();
        assertThat(unasked(8)).isEqualTo(16);
    }

    /// How often it could not be asked, after so many messages at once; each is answered in time, as new.
    private double unasked(int times) throws Exception {
        List<Callable<Duration>> calls = Collections.nCopies(times, () -> {
            var began = System.nanoTime();
            assertThat(ledger.replays("sms:SM1", NOW.plus(Duration.ofDays(30)))).isFalse();
            return Duration.ofNanos(System.nanoTime() - began);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isLessThan(JdbcReplayLedger.LIMIT.plus(SLACK));
            }
        }
        return meters.counter("meldwijzer.replays", "outcome", "unasked").count();
    }

    private int rows() {
        return JdbcClient.create(pool).sql("select count(*) from heard_message").query(Integer.class).single();
    }

    private List<ProcessHandle> processes() throws Exception {
        var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        return all;
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
