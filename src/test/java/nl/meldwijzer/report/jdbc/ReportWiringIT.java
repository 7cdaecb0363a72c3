package nl.meldwijzer.report.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.SampleReports;
import nl.meldwijzer.seal.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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

    @Test
    void tables_of_a_newer_version_refuse_the_start() {
        try (var servers = start()) {
            try (var context = context(servers.properties())) {
                JdbcClient.create(context.getBean(DataSource.class)).sql("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                            installed_by, execution_time, success)
                        values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, true)
                        """).update();
            }

            assertThatThrownBy(() -> context(servers.properties()).close()).rootCause().hasMessageContaining("99");
        }
    }

    private EmbeddedServers start() {
        return EmbeddedServers.start(folder, PROGRAMS, false, true);
    }

    private static AnnotationConfigApplicationContext context(Map<String, Object> settings) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("embedded", settings));
        context.registerBean(Keyring.class, PlainKeyring::new);
        context.register(ReportWiring.class);
        context.refresh();
        return context;
    }
}
