package nl.meldwijzer.report.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.report.KeepingTimes;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.SampleReports;
import nl.meldwijzer.seal.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class ReportWiringIT {
    private static final Path PROGRAMS = Path.of("target", "programs");

    @TempDir
    Path folder;

    @Test
    void a_database_that_is_away_at_the_start_is_used_when_it_comes() {
        Map<String, Object> settings;
        try (var servers = start()) {
            settings = servers.properties();
        }

        try (var context = context(settings)) {
            var register = context.getBean(ReportRegister.class);
            var report = SampleReports.fresh();
            assertThat(register.file(report, ReceiptCode.fresh())).isInstanceOf(Filing.TryLater.class);

            try (var _ = start()) {
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> register.file(report, ReceiptCode
                                .fresh()) instanceof Filing.Filed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    @Fault(27)
    void tables_of_a_newer_version_or_of_half_a_migration_refuse_the_start_in_one_line(String success) {
        try (var servers = start()) {
            List<String> before;
            try (var context = context(servers.properties())) {
                var sql = JdbcClient.create(context.getBean(DataSource.class));
                file(context);
                later(sql, success);
                before = everything(sql);
            }

            assertThatThrownBy(() -> context(servers.properties()).close()).satisfies(failure -> {
                var said = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .map(cause -> String.valueOf(cause.getMessage()))
                        .filter(message -> message.startsWith("the tables in PostgreSQL"))
                        .findFirst()
                        .orElseThrow();
                assertThat(said).contains("99", "Nothing was changed", "Start the version that made them")
                        .doesNotContain("\n");
            });

            try (var pool = RegisterDatabase.pool(TestDatabase.properties(servers.database().orElseThrow()))) {
                assertThat(everything(JdbcClient.create(pool))).isEqualTo(before);
            }
        }
    }

    @Test
    @Fault(27)
    void tables_that_turn_out_not_to_fit_when_a_database_comes_are_left_alone_and_nothing_is_filed(
            CapturedOutput output) {
        Map<String, Object> settings;
        List<String> before;
        try (var servers = start()) {
            settings = servers.properties();
            try (var context = context(settings)) {
                var sql = JdbcClient.create(context.getBean(DataSource.class));
                later(sql, "true");
                before = everything(sql);
            }
        }

        try (var context = context(settings); var servers = start()) {
            await().atMost(Duration.ofSeconds(10)).until(() -> output.getAll().contains("No report is filed"));
            assertThat(context.getBean(ReportRegister.class).file(SampleReports.fresh(), ReceiptCode.fresh()))
                    .isInstanceOf(Filing.TryLater.class);
            try (var pool = RegisterDatabase.pool(TestDatabase.properties(servers.database().orElseThrow()))) {
                assertThat(everything(JdbcClient.create(pool))).isEqualTo(before);
            }
        }
    }

    /// As if a newer version had changed the tables, or broken off while it did.
    private static void later(JdbcClient sql, String success) {
        sql.sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, %s)
                """.formatted(success)).update();
    }

    private static void file(AnnotationConfigApplicationContext context) {
        var register = context.getBean(ReportRegister.class);
        assertThat(register.file(SampleReports.fresh(), ReceiptCode.fresh())).isInstanceOf(Filing.Filed.class);
    }

    private static List<String> everything(JdbcClient sql) {
        return Stream.of("report", "coded_answer", "sealed_answer", "receipt", "heard_message", "flyway_schema_history")
                .flatMap(table -> sql.sql("select '" + table + " ' || t::text from " + table + " t order by 1")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private EmbeddedServers start() {
        return EmbeddedServers.start(folder, PROGRAMS, false, true);
    }

    private static AnnotationConfigApplicationContext context(Map<String, Object> settings) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("embedded", settings));
        context.registerBean(Keyring.class, PlainKeyring::new);
        context.registerBean(KeepingTimes.class, () -> _ -> 10);
        context.register(ReportWiring.class);
        context.refresh();
        return context;
    }
}
