package nl.meldwijzer.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A server by the pid in the file that it keeps itself. A number alone proves nothing: after a restart of the machine it
/// belongs to anybody. So a process counts only when its command line shows that it serves this very folder.
/// Start times prove less, since a corrected clock moves them.
///
/// @param ours recognises our server among all processes
record ServerProcess(Path pidFile, Predicate<ProcessHandle.Info> ours) {
    private static final Duration KILL = Duration.ofSeconds(5);

    /// The running server; empty when it never ran, has ended, or waits as a zombie for a parent that does not look
    /// (then it has no command any more).
    Optional<ProcessHandle> running() {
        return noted().filter(process -> ours.test(process.info()));
    }

    /// Whether the number in the file belongs to somebody else by now.
    boolean taken() {
        return noted().isPresent() && running().isEmpty();
    }

    /// Asks it to stop and, when it has not within the limit, kills it. Its file may vanish before it does.
    void end(Consumer<ProcessHandle> ask, Duration limit) {
        running().ifPresent(server -> {
            ask.accept(server);
            if (Patience.until(limit, () -> gone(server))) return;
            server.destroyForcibly();
            if (!Patience.until(KILL, () -> gone(server)))
                throw new ServerFailure(
                        "Process " + server.pid() + " of " + pidFile + " does not end. End it by hand.");
        });
    }

    private boolean gone(ProcessHandle server) {
        return !server.isAlive() || !ours.test(server.info());
    }

    private Optional<ProcessHandle> noted() {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException _) {
            return Optional.empty(); // no file: it is not running
        }
    }
}
