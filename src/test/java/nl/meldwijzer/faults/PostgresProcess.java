package nl.meldwijzer.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.engine.Until;

/// A real PostgreSQL of its own, durable as the program's own is. It can be killed, frozen and started again on the same
/// port and data.
public final class PostgresProcess implements AutoCloseable {
    /// Unpacked once for all tests.
    private static final Path PROGRAMS = Path.of("target/programs").toAbsolutePath();

    private final Path folder;
    private EmbeddedServers server;

    private PostgresProcess(Path folder) {
        this.folder = folder;
        this.server = EmbeddedServers.start(folder, PROGRAMS, false, true);
    }

    public static PostgresProcess start(Path folder) {
        return new PostgresProcess(folder);
    }

    /// Again, after it was killed.
    public void start() {
        server.close();
        server = EmbeddedServers.start(folder, PROGRAMS, false, true);
    }

    /// Every process of it at once, as a crash of the machine would.
    public void kill() throws IOException {
        var all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Until.holds(Duration.ofSeconds(10), "PostgreSQL is gone", () -> all.stream().noneMatch(PostgresProcess::runs));
    }

    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    public int port() {
        return Integer.parseInt(database().jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /// The settings of a program that reaches it at this port, its own or that of a proxy.
    public Map<String, String> settings(int port) {
        var settings = new HashMap<String, String>();
        settings.put("DATABASE_URL", database().jdbcUrl().replaceAll(":\\d+/", ":" + port + "/"));
        settings.put("DATABASE_USERNAME", database().username());
        settings.put("DATABASE_PASSWORD", database().password());
        return settings;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database().jdbcUrl(), database().username(), database().password());
    }

    public int count(String table) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private EmbeddedServers.Database database() {
        return server.database().orElseThrow();
    }

    /// A killed one may wait as a zombie for a parent that does not look: then it has no command any more.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private Stream<ProcessHandle> processes() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
    }

    private void signal(String signal) throws IOException, InterruptedException {
        for (var process : processes().toList())
            new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        server.close();
    }
}
