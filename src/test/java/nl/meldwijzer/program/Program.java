package nl.meldwijzer.program;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.meldwijzer.app.Meldwijzer;
import org.awaitility.Awaitility;

/// The whole program in a process of its own, as an operator runs it: settings by environment, output in a file.
public final class Program implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, String> environment;
    private final Path log;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    /// @param folder of its own: the log and the data stand there
    public Program(Path folder, Map<String, String> environment) {
        this.environment = new HashMap<>(environment);
        this.environment.putIfAbsent("MELDWIJZER_DATA", folder.resolve("data").toString());
        this.environment.put("PORT", String.valueOf(port));
        this.environment.put("MANAGEMENT_PORT", String.valueOf(managementPort));
        this.log = folder.resolve("program.log");
        this.process = launch();
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public URI managementAt(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public Program awaitReady() {
        Awaitility.await("the program to be ready").atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) throw new AssertionError("the program ended: " + log());
            return isReady();
        });
        return this;
    }

    /// As `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// As `kill` does: it may finish what it is doing.
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /// As `kill` does, without waiting for the end.
    public void beginStop() {
        process.destroy();
    }

    /// Waits for a program that ends by itself, and gives its exit code.
    public int exitCode() {
        awaitEnd();
        return process.exitValue();
    }

    /// On the same ports and the same data.
    public Program startAgain() {
        process = launch();
        return awaitReady();
    }

    /// As a machine that stands still for a while.
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }

    public boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(managementAt("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process launch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program());
        var builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("TWILIO_") || name.startsWith("TELEGRAM_")
                        || name.startsWith("MELDWIJZER_")
                        || name.startsWith("REDIS_") || name.startsWith("DATABASE_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// From its classes, or as `-Dprogram=` says, for example `-XX:AOTCache=app.aot -jar app/meldwijzer.jar`.
    private static List<String> program() {
        var given = System.getProperty("program", "");
        return given.isBlank()
                ? List.of("-cp", System.getProperty("java.class.path"), Meldwijzer.class.getName())
                : List.of(given.split(" "));
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new AssertionError("the program does not end");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
