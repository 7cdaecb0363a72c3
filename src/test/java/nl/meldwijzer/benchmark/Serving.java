package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldwijzer.app.Meldwijzer;

/// The program in a process of its own, packaged when `benchmark.jar` names its jar.
final class Serving implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final List<String> ALWAYS = List.of("--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final int port = freePort();
    private final int managementPort = freePort();
    private final Process process;
    private final long since = System.nanoTime();

    /// The jar or the class path, as `benchmark.jar` says.
    Serving(Path folder, Map<String, String> settings, List<String> javaOptions) {
        this(folder, settings, javaOptions, program());
    }

    Serving(Path folder, Map<String, String> settings, List<String> javaOptions, List<String> program) {
        var command = new ArrayList<String>();
        command.add(java("java"));
        command.addAll(ALWAYS);
        command.addAll(javaOptions);
        var more = System.getProperty("benchmark.java", "");
        if (!more.isBlank()) command.addAll(List.of(more.split(" ")));
        command.addAll(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("program.log").toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_PORT", String.valueOf(managementPort));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> program() {
        var jar = System.getProperty("benchmark.jar", "");
        return jar.isBlank()
                ? List.of("-cp", System.getProperty("java.class.path"), Meldwijzer.class.getName())
                : List.of("-jar", jar);
    }

    static String java(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    Serving awaitReady() throws InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) throw new IllegalStateException("the program ended: see program.log");
            if (sinceLaunch().compareTo(PATIENCE) > 0) {
                close();
                throw new IllegalStateException("the program is not ready");
            }
            Thread.sleep(Duration.ofMillis(10));
        }
        return this;
    }

    Duration sinceLaunch() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    int port() {
        return port;
    }

    Usage usage() {
        return Usage.of(process.pid());
    }

    /// CPU that the JVM spent compiling.
    Duration compiling() {
        return Usage.compiling(process.pid());
    }

    /// After a full collection.
    double liveHeapMegabytes() {
        jcmd("GC.run");
        var used = HEAP.matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : 0;
    }

    private String jcmd(String command) {
        try {
            var asked = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), command).start();
            return new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var address = URI.create("http://localhost:" + managementPort + "/actuator/health/readiness");
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
