package nl.meldwijzer.engine.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.meldwijzer.engine.Until;
import redis.embedded.core.ExecutableProvider;

/// A real Redis of its own, on a free port, that keeps what it acknowledged. It can be killed, frozen and started again.
public final class RedisProcess implements AutoCloseable {
    private final int port;
    private final List<String> command;
    private Process process;

    private RedisProcess(int port, List<String> command) throws IOException {
        this.port = port;
        this.command = command;
        this.process = launch(command);
    }

    public static RedisProcess start(Path folder, String... settings) throws IOException {
        var port = freePort();
        var program = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
        var command = new ArrayList<>(List.of(
                program, "--port", "" + port, "--bind", "127.0.0.1", "--dir", folder.toString(), "--appendonly", "yes",
                "--save", "", "--maxmemory-policy", "noeviction"));
        command.addAll(List.of(settings));
        var redis = new RedisProcess(port, List.copyOf(command));
        redis.awaitAnswer();
        return redis;
    }

    /// Again, after it was killed.
    public void start() throws IOException {
        process = launch(command);
        awaitAnswer();
    }

    private static Process launch(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitAnswer() {
        Until.holds(Duration.ofSeconds(10), "Redis answers", this::accepts);
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Follows another one, and keeps what that keeps a moment later.
    public void follow(int primary) {
        commands(redis -> redis.replicaof("127.0.0.1", primary));
    }

    /// Takes over with what it has.
    public void lead() {
        commands(RedisCommands::replicaofNoOne);
    }

    public <T> T commands(Function<RedisCommands<String, String>, T> commands) {
        try (var client = RedisClient.create(url()); var connection = client.connect()) {
            return commands.apply(connection.sync());
        }
    }

    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    private boolean accepts() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
