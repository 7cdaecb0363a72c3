package nl.meldwijzer.report.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.ReportRegisterContract;
import nl.meldwijzer.report.SampleReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcReportRegisterIT extends ReportRegisterContract {
    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static ReportRegister register;

    @BeforeAll
    static void start() {
        database = new TestDatabase(folder);
        register = database.register();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Override
    protected ReportRegister register() {
        return register;
    }

    @Override
    protected List<Report> revisions(UUID report) {
        return database.revisions(report);
    }

    @Test
    void coded_answers_can_be_counted() {
        var report = SampleReports.fresh();
        register.file(report, ReceiptCode.fresh());

        assertThat(database.sql.sql("select option from coded_answer where report_id = ? and field = 'behaviour'")
                .param(
                        report.id())
                .query(String.class)
                .list()).containsExactlyInAnyOrder("following", "shouting");
    }

    @Test
    void a_commit_whose_answer_was_lost_is_no_second_report() {
        var report = SampleReports.fresh();
        var receipt = ReceiptCode.fresh();
        var unlucky = database.register(losingTheAnswer(database.pool));

        assertThat(unlucky.file(report, receipt)).isEqualTo(new Filing.TryLater("SQL state 08006"));
        assertThat(register.file(report, receipt)).isEqualTo(new Filing.Filed());

        assertThat(revisions(report.id())).containsExactly(report);
        assertThat(register.look(receipt, "asker", SampleReports.FILED_AT))
                .isInstanceOf(ReportRegister.Lookup.Found.class);
    }

    /// Commits, but the caller never hears of it.
    private static DataSource losingTheAnswer(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
                        new Class<?>[]{Connection.class}, (
                                _, method, arguments) -> {
                            try {
                                var result = method.invoke(connection, arguments);
                                if (method.getName().equals("commit")) throw new SQLException("answer lost", "08006");
                                return result;
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
            }
        };
    }
}
