package nl.meldwijzer.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/// A PostgreSQL that has on disk what it acknowledged. `pg_ctl` starts it as a daemon in a session of its own, so that
/// Ctrl-C in a terminal does not end it before our work is done.
record PostgresServer(Access access, Path bin, Path cluster, LesserUser user, ServerProcess process) {
    private static final String OWNER = "meldwijzer";
    private static final String SETTINGS = "meldwijzer.conf";
    private static final int START_SECONDS = 60; // after a crash it first repeats what is in its log
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration SURVIVOR = Duration.ofSeconds(4);
    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    static PostgresServer start(DataFolder data, Path programs) throws IOException {
        return start(data, programs, LesserUser.here(data.path()));
    }

    static PostgresServer start(DataFolder data, Path programs, LesserUser user) throws IOException {
        var bin = PostgresProgram.in(Files.createDirectories(programs));
        var cluster = data.path().resolve("postgres");
        var process = new ServerProcess(cluster.resolve("postmaster.pid"), info -> serves(info, cluster));
        process.end(_ -> shutDown(bin, cluster, user), SURVIVOR);
        var server = new PostgresServer(Access.of(data, "postgres"), bin, cluster, user, process);
        if (!Files.exists(cluster)) server.create(data);
        server.launch(data.log("postgres"));
        return server;
    }

    private static boolean serves(ProcessHandle.Info info, Path cluster) {
        return info.arguments().map(List::of).orElse(List.of()).contains(cluster.toString());
    }

    /// Made aside, so that a start that is killed half way leaves nothing that looks finished.
    private void create(DataFolder data) throws IOException {
        var fresh = data.path().resolve("postgres.new");
        FileUtils.deleteDirectory(fresh.toFile());
        Files.createDirectory(fresh);
        var password = data.path().resolve("postgres.password");
        DataFolder.write(password, access.password());
        user.own(password);
        user.own(fresh);
        var made = user.as(List.of(program("initdb"), "-D", fresh.toString(), "-U", OWNER, "--auth=scram-sha-256",
                "--pwfile=" + password, "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--no-instructions")).run(bin);
        Files.delete(password);
        if (!made.succeeded()) throw new ServerFailure("PostgreSQL cannot make its files: " + made.lastLine());
        Files.writeString(fresh.resolve("postgresql.conf"), "include '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(Path log) throws IOException {
        DataFolder.write(cluster.resolve(SETTINGS), settings());
        if (Files.notExists(log)) DataFolder.write(log, "");
        user.own(log);
        user.own(cluster);
        // PostgreSQL believes the file whoever has that number now. When nobody has it, the file stays: by it PostgreSQL
        // knows whether children of a killed server are still at work.
        if (process.taken()) Files.delete(process.pidFile());
        for (int attempt = 1; !launched(log); attempt++) {
            if (attempt == ATTEMPTS) throw new ServerFailure("PostgreSQL does not start: see " + log);
            Patience.pause(BETWEEN_ATTEMPTS);
        }
    }

    private boolean launched(Path log) throws IOException {
        return user.as(List.of(program("pg_ctl"), "start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-s",
                "-t", Integer.toString(START_SECONDS))).run(bin).succeeded();
    }

    /// Durable, for this machine only, and without a word of a statement or a value in its log.
    private String settings() {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 50
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                jit = off
                logging_collector = off
                log_checkpoints = off
                log_statement = 'none'
                log_min_duration_statement = -1
                log_min_error_statement = 'panic'
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_error_verbosity = 'terse'
                """.formatted(access.port());
    }

    private String program(String name) {
        return bin.resolve(name).toString();
    }

    EmbeddedServers.Database database() {
        return new EmbeddedServers.Database("jdbc:postgresql://127.0.0.1:" + access.port() + "/postgres", OWNER,
                access.password());
    }

    void stop() {
        process.end(_ -> shutDown(bin, cluster, user), STOP);
    }

    /// "fast": transactions are rolled back, nobody is waited for, and all is on disk.
    private static void shutDown(Path bin, Path cluster, LesserUser user) {
        user.as(Stream.of(bin.resolve("pg_ctl"), "stop", "-D", cluster, "-m", "fast", "-W", "-s")
                .map(Object::toString)
                .toList()).run(bin);
    }
}
