package nl.meldwijzer.report.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.seal.Keyring;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A real PostgreSQL with the register's tables, its pool as in production, and a look into the tables.
final class TestDatabase implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("target", "programs");

    final Keyring keyring;
    final HikariDataSource pool;
    final JdbcClient sql;
    private final Path folder;
    private EmbeddedServers servers;

    TestDatabase(Path folder) {
        this(folder, new PlainKeyring());
    }

    TestDatabase(Path folder, Keyring keyring) {
        this.folder = folder;
        this.keyring = keyring;
        servers = EmbeddedServers.start(folder, PROGRAMS, false, true);
        var properties = properties(servers.database().orElseThrow());
        Flyway.configure().dataSource(RegisterDatabase.forMigrations(properties)).load().migrate();
        pool = RegisterDatabase.pool(properties);
        sql = JdbcClient.create(pool);
    }

    static DataSourceProperties properties(EmbeddedServers.Database database) {
        var properties = new DataSourceProperties();
        properties.setUrl(database.jdbcUrl());
        properties.setUsername(database.username());
        properties.setPassword(database.password());
        return properties;
    }

    int port() {
        return Integer.parseInt(servers.database().orElseThrow().jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /// Connections by way of another port.
    HikariDataSource poolBy(int port) {
        var properties = properties(servers.database().orElseThrow());
        properties.setUrl(properties.determineUrl().replaceAll(":\\d+/", ":" + port + "/"));
        return RegisterDatabase.pool(properties);
    }

    JdbcReportRegister register() {
        return register(pool);
    }

    JdbcReportRegister register(DataSource source) {
        return new JdbcReportRegister(JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                keyring, contacts(source));
    }

    JdbcContactBook contacts() {
        return contacts(pool);
    }

    /// Every contact is kept for ten days.
    JdbcContactBook contacts(DataSource source) {
        return new JdbcContactBook(JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)), keyring, _ -> 10);
    }

    void stop() {
        servers.close();
    }

    void startAgain() {
        servers = EmbeddedServers.start(folder, PROGRAMS, false, true);
    }

    /// The server and every process that works for it.
    List<ProcessHandle> processes() throws Exception {
        var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        return all;
    }

    int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    List<Report> revisions(UUID id) {
        return sql.sql("select * from report where id = :id order by revision")
                .param("id", id)
                .query((row, _) -> new Report(
                        id, row.getInt("revision"), row.getString("meldpunt"), row.getString("medium"),
                        row.getString("language"),
                        answers(id, row.getInt("revision"), row.getBytes("wrapped_key")),
                        row.getTimestamp("filed_at").toInstant()))
                .list();
    }

    private Map<FieldName, Answer> answers(UUID id, int revision, byte[] wrapped) {
        var answers = new TreeMap<FieldName, Answer>();
        var key = keyring.unwrap(wrapped, JdbcReportRegister.aboutKey(id, revision));
        sql.sql("""
                select field, array_agg(option order by position) as options, min(origin) as origin from coded_answer
                where report_id = :id and revision = :revision group by field
                """).param("id", id).param("revision", revision).query(row -> {
            answers.put(new FieldName(row.getString("field")),
                    new Answer.Options(List.of((String[]) row.getArray("options")
                            .getArray()), Origins.of(row.getString("origin"))));
        });
        sql.sql("select field, sealed from sealed_answer where report_id = :id and revision = :revision")
                .param("id", id)
                .param("revision", revision)
                .query(row -> {
                    var field = new FieldName(row.getString("field"));
                    answers.put(field, new SealedAnswers(key, id, revision).open(field, row.getBytes("sealed")));
                });
        return answers;
    }

    @Override
    public void close() {
        pool.close();
        servers.close();
    }
}
