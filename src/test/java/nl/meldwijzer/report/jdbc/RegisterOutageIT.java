package nl.meldwijzer.report.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.faults.TcpProxy;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.SampleReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RegisterOutageIT {
    private static final Duration IN_TIME = Duration.ofMillis(3_500);

    @TempDir
    Path folder;
    private TestDatabase database;
    private ReportRegister register;

    @BeforeEach
    void start() {
        database = new TestDatabase(folder);
        register = database.register();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void stopped_while_twenty_file_each_report_is_there_once() throws Exception {
        var filed = new AtomicInteger();
        var refused = new AtomicInteger();
        var submissions = Stream.generate(Submission::new).limit(400).toList();
        var queue = new ConcurrentLinkedQueue<>(submissions);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) threads.execute(() -> {
                for (var next = queue.poll(); next != null; next = queue.poll()) {
                    while (!(register.file(next.report, next.receipt) instanceof Filing.Filed))
                        refused.incrementAndGet();
                    filed.incrementAndGet();
                }
            });
            await().until(() -> filed.get() > 20);
            database.stop();
            await().until(() -> refused.get() >= 20);
            database.startAgain();
        }

        assertThat(filed).hasValue(submissions.size());
        for (var submission : submissions)
            assertThat(database.revisions(submission.report.id())).containsExactly(submission.report);
    }

    @Test
    @Fault(25)
    void a_connection_that_is_cut_in_the_commit_makes_one_report() throws Exception {
        var report = SampleReports.fresh();
        var receipt = ReceiptCode.fresh();
        try (var proxy = new TcpProxy(database.port()); var pool = database.poolBy(proxy.port())) {
            var transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
            var cutInTheCommit = new TransactionTemplate(new JdbcTransactionManager(pool) {
                private static final long serialVersionUID = 1;

                @Override
                protected void doCommit(DefaultTransactionStatus status) {
                    proxy.set(TcpProxy.Mode.CUT_ANSWERS);
                    super.doCommit(status);
                }
            });
            var register = new JdbcReportRegister(JdbcClient.create(pool), cutInTheCommit, database.keyring,
                    database.contacts(pool));

            assertThat(register.file(report, receipt)).isInstanceOf(Filing.TryLater.class);
            await().untilAsserted(() -> assertThat(database.revisions(report.id())).containsExactly(report));
            proxy.set(TcpProxy.Mode.PASS);

            var again = new JdbcReportRegister(JdbcClient.create(pool), transactions, database.keyring,
                    database.contacts(pool));
            assertThat(again.file(report, receipt)).isInstanceOf(Filing.Filed.class);
            assertThat(again.look(receipt, "asker", SampleReports.FILED_AT)).isInstanceOf(
                    ReportRegister.Lookup.Found.class);
        }
        assertThat(database.revisions(report.id())).containsExactly(report);
        assertThat(database.count("receipt")).isEqualTo(1);
    }

    @Test
    @Fault(26)
    void killed_right_after_filed_the_report_is_there() throws Exception {
        var report = SampleReports.fresh();
        assertThat(register.file(report, ReceiptCode.fresh())).isInstanceOf(Filing.Filed.class);
        for (var process : database.processes()) process.destroyForcibly();

        database.stop();
        database.startAgain();

        await().atMost(Duration.ofSeconds(5))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(database.revisions(report
                        .id())).containsExactly(report));
    }

    @Test
    void a_stopped_database_is_answered_in_time() {
        register.file(SampleReports.fresh(), ReceiptCode.fresh());
        database.stop();

        var since = System.nanoTime();
        assertThat(register.file(SampleReports.fresh(), ReceiptCode.fresh())).isInstanceOf(Filing.TryLater.class);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(IN_TIME);
        assertThat(register.look(ReceiptCode.fresh(), "asker", SampleReports.FILED_AT)).isInstanceOf(
                ReportRegister.Lookup.TryLater.class);
    }

    @Test
    void a_frozen_database_is_answered_in_time_and_works_again() throws Exception {
        var report = SampleReports.fresh();
        var receipt = ReceiptCode.fresh();
        register.file(SampleReports.fresh(), ReceiptCode.fresh());
        var frozen = database.processes();
        for (var process : frozen) signal("STOP", process);
        try {
            for (int i = 0; i < 3; i++) {
                var since = System.nanoTime();
                assertThat(register.file(report, receipt)).isInstanceOf(Filing.TryLater.class);
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(IN_TIME);
            }
        } finally {
            for (var process : frozen) signal("CONT", process);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> register.file(report, receipt) instanceof Filing.Filed);
        assertThat(database.revisions(report.id())).containsExactly(report);
    }

    private record Submission(Report report, ReceiptCode receipt) {
        Submission() {
            this(SampleReports.fresh(), ReceiptCode.fresh());
        }
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor();
    }
}
