package nl.meldwijzer.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import static java.net.URLDecoder.decode;

/// A provider's cloud that does as it is told, and remembers every message that it took. Not WireMock: that one answers
/// from a script, this one from what happened before, and stays fast when a thousand calls hang.
abstract sealed class Cloud implements AutoCloseable permits Twilio, Telegram {
    /// Longer than anybody waits.
    private static final long HANGS_SECONDS = 120;

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger hanging = new AtomicInteger();
    private volatile Function<String, CloudFault> faults = _ -> CloudFault.NONE;
    private volatile Consumer<Taken> listener = _ -> {};

    Cloud() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /// A message to a person.
    ///
    /// @param callback where the provider is to report about it; blank when nowhere
    public record Taken(Instant at, String id, String to, String text, String callback) {}

    record Answer(int status, String body) {}

    /// What each call that sends to this address meets.
    public void meets(Function<String, CloudFault> faults) {
        this.faults = faults;
    }

    /// Told of each message as it is taken.
    public void tell(Consumer<Taken> listener) {
        this.listener = listener;
    }

    /// Oldest first.
    public List<Taken> takenFor(String address) {
        return taken.stream().filter(message -> message.to().equals(address)).toList();
    }

    /// How many calls wait for an answer that never comes, whether or not the program still waits for it.
    int hanging() {
        return hanging.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    abstract Answer answer(HttpExchange call, String body) throws IOException;

    /// Remembers the message, if the fault leaves it, and answers or does not.
    Answer send(Taken message, Runnable keep, Answer answer) throws IOException {
        var fault = faults.apply(message.to());
        if (fault == CloudFault.LATE) pause(CloudFault.LATENESS.toMillis());
        if (fault.takes) take(message, keep);
        return switch (fault) {
            case NONE, LATE -> answer;
            case HANG, HANG_AFTER -> {
                hanging.incrementAndGet();
                pause(TimeUnit.SECONDS.toMillis(HANGS_SECONDS));
                hanging.decrementAndGet();
                throw new IOException("hung up");
            }
            case RESET_AFTER -> throw new IOException("hung up");
            case ERROR_BEFORE, ERROR_AFTER, TOO_MANY, PAGE -> new Answer(fault.status, "<html>no</html>");
        };
    }

    private synchronized void take(Taken message, Runnable keep) {
        keep.run();
        taken.add(message);
        listener.accept(message);
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = answer(call, body);
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(answer.status(), bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    private void pause(long millis) {
        try {
            var _ = closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decode(pair[0], StandardCharsets.UTF_8),
                        pair -> decode(pair[1], StandardCharsets.UTF_8), (first, _) -> first));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
