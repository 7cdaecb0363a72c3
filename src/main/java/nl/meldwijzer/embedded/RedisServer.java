package nl.meldwijzer.embedded;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Redis that loses what it acknowledged in the last second or two when the power goes, or when it is killed while the disk
/// is slow; nothing when only the program dies.
///
/// The library's own `RedisServer` is not used: its shut-down hook ends Redis while we still finish our work, and
/// Ctrl-C in a terminal would reach it too. This one is a daemon in a session of its own.
record RedisServer(Access access, ServerProcess process) {
    private static final Logger LOG = LoggerFactory.getLogger(RedisServer.class);
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration SURVIVOR = Duration.ofSeconds(4);

    static RedisServer start(DataFolder data, Path program) throws IOException {
        var folder = data.folder("redis");
        var process = new ServerProcess(folder.resolve("redis.pid"), info -> RedisProgram.runs(info, data.programs()));
        process.end(ProcessHandle::destroy, SURVIVOR);
        Files.deleteIfExists(process.pidFile());
        var server = new RedisServer(Access.of(data, "redis"), process);
        server.launch(program, folder, data.log("redis"));
        return server;
    }

    private void launch(Path program, Path folder, Path log) throws IOException {
        var conf = folder.resolve("redis.conf");
        DataFolder.write(conf, settings(folder, log));
        var saidBefore = Files.exists(log) ? Files.size(log) : 0;
        var launched = new Command(List.of(program.toString(), conf.toString())).run(folder);
        if (!launched.succeeded()) throw new ServerFailure("Redis does not start: " + launched.lastLine());
        if (!Patience.until(START, this::answers) && !loads())
            throw new ServerFailure("Redis does not start on port " + access.port() + ": see " + log);
        tellOfCutFile(log, saidBefore);
    }

    /// Redis says it in its own log only, which nobody reads.
    private static void tellOfCutFile(Path log, long saidBefore) throws IOException {
        try (var said = Files.newInputStream(log)) {
            said.skipNBytes(saidBefore);
            if (new String(said.readAllBytes(), StandardCharsets.UTF_8).contains("aof-load-truncated is enabled"))
                LOG.error("The end of the file of Redis was cut off, as by a power cut: the newest answers may be lost."
                        + " What Twilio lists is brought in again.");
        }
    }

    /// Nothing that a person wrote may reach a log: no slow log, no report after a crash.
    private String settings(Path folder, Path log) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                daemonize yes
                pidfile %s
                logfile %s
                dir %s
                databases 1
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory-policy noeviction
                slowlog-log-slower-than -1
                slowlog-max-len 0
                crash-log-enabled no
                crash-memcheck-enabled no
                """.formatted(access.port(), access.password(), quoted(process.pidFile()), quoted(log), quoted(folder));
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// A big file takes its time; it is not for us to give up on it.
    private boolean loads() {
        return process.running().isPresent()
                && Patience.until(Duration.ofDays(1), () -> answers() || process.running().isEmpty())
                && process.running().isPresent();
    }

    private boolean answers() {
        if (process.running().isEmpty()) return false; // whoever answers there is not ours
        try (var socket = new Socket()) {
            socket.connect(access.address(), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream()
                    .write(("AUTH " + access.password() + "\r\nPING\r\n").getBytes(
                            StandardCharsets.US_ASCII));
            var answer = "+OK\r\n+PONG\r\n";
            return new String(socket.getInputStream().readNBytes(answer.length()), StandardCharsets.US_ASCII).equals(
                    answer);
        } catch (IOException _) {
            return false;
        }
    }

    String uri() {
        return "redis://:" + access.password() + "@127.0.0.1:" + access.port();
    }

    /// On SIGTERM Redis writes and syncs its file before it goes.
    void stop() {
        process.end(ProcessHandle::destroy, STOP);
    }
}
